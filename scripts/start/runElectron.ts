import { spawn } from 'node:child_process'
import process from 'node:process'
import { root } from '../setup/root.mjs'
import { exitCode, passSignalsTo } from '../setup/run.mjs'

type Ended = { readonly ready: true; readonly code: number } | { readonly ready: false; readonly why: string }

/** What the Electron host prints once its window is there. */
const READY = /^Skillfolio is ready/m

/** Runs the program in Electron until it ends, and tells whether its window was ever there. */
export function runElectron(executablePath: string, args: readonly string[]): Promise<Ended> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env // some editors set it; Electron would be a mere Node
  return new Promise((resolve) => {
    const child = spawn(executablePath, [root, ...args], { cwd: root, env, stdio: ['inherit', 'pipe', 'pipe'] })
    const stop = passSignalsTo(child)
    let ready = false
    let printed = ''
    let complaint = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (!ready) ready = READY.test((printed += text))
      process.stdout.write(text)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      // Until the window is there, what Electron says is kept for the one line that tells why it did not come.
      if (ready) process.stderr.write(text)
      else complaint += text
    })
    const ended = (code: number, why: string) => {
      stop()
      // Zero is a wish fulfilled, with or without a window: another Skillfolio was already there and came forward.
      if (ready || code === 0) resolve({ ready: true, code })
      else resolve({ ready: false, why: complaint.trim().split('\n').at(-1) || why })
    }
    child.on('error', (error) => ended(127, error.message))
    child.on('close', (code, signal) => {
      if (signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP') ready = true // the person ended it
      ended(exitCode(code, signal), signal ? `ended by ${signal}` : `exit code ${code}`)
    })
  })
}
