import { spawn } from 'node:child_process'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'
import { root } from '../setup/root.mjs'
import { exitCode } from '../setup/run.mjs'

const SECOND_MS = 1000

/**
 * Runs a program, keeps what it prints, and ends it with all that it started once its time is up.
 * @param seconds the longest it may take
 * @param hear is told the last line that was printed, as it comes
 */
export function runWithin(
  seconds: number,
  [command, ...args]: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv,
  hear: (line: string) => void,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const grouped = process.platform !== 'win32'
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: grouped })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        const line = stripVTControlCharacters(text).trim().split('\n').at(-1)
        if (line) hear(line)
      })
    }
    const end = (signal: NodeJS.Signals) => {
      if (grouped && child.pid) process.kill(-child.pid, signal)
      else child.kill(signal)
    }
    const timeUp = setTimeout(() => {
      output += `\nEnded after ${seconds} s: it was to be done by then.\n`
      end('SIGKILL')
    }, seconds * SECOND_MS)
    // A group of its own does not hear the terminal's Ctrl+C.
    const interrupted = (signal: NodeJS.Signals) => {
      end(signal)
      process.exit(exitCode(null, signal))
    }
    process.on('SIGINT', interrupted).on('SIGTERM', interrupted)
    const settle = (code: number) => {
      clearTimeout(timeUp)
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
      resolve({ code, output: stripVTControlCharacters(output) }) // some colour their words whatever they are told
    }
    child.on('error', (error) => {
      output += `${error.message}\n`
      settle(127)
    })
    child.on('close', (code, signal) => settle(exitCode(code, signal)))
  })
}
