import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const built = fileURLToPath(new URL('../../../out/main/browser.js', import.meta.url))

/** The built program, running in a process of its own. */
export interface Program {
  readonly url: string
  readonly process: ChildProcess
  /** Ends it and waits until it is gone. SIGKILL is a crash. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>
}

interface Wants {
  readonly dataDir: string
  readonly env?: NodeJS.ProcessEnv
}

/** Starts the built browser host on a free port and waits for its address. */
export async function startProgram({ dataDir, env = {} }: Wants): Promise<Program> {
  const child = spawn(process.execPath, [built, '--no-open', '--data-dir', dataDir], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (text: Buffer) => {
    complaint += text.toString()
  })
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, address] = /^Skillfolio is ready at (\S+)$/.exec(line) ?? []
      if (address) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}: ${complaint}`)))
  })
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  return { url, process: child, stop }
}
