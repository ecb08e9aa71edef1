import { type ChildProcess, spawn } from 'node:child_process'
import process from 'node:process'

interface Host {
  readonly command: readonly [program: string, ...words: string[]]
  /** Hears what it prints, in place of the terminal where this gives true. */
  readonly hear?: (text: string) => boolean
  /** A window that is closed is the end; a host that fails waits for the next change, as a build with a mistake does. */
  readonly endsByItself: boolean
}

/** Runs the host, and runs it anew when asked. */
export function runHost({ command: [program, ...words], hear, endsByItself }: Host) {
  const { promise: ended, resolve } = Promise.withResolvers<number>()
  let running: ChildProcess | undefined
  let isLeaving = false

  function start() {
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env // some editors set it; Electron would be a mere Node
    const child = spawn(program, words, { stdio: ['inherit', 'pipe', 'inherit'], env })
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (!hear?.(text)) process.stdout.write(text)
    })
    child.on('exit', (code) => {
      if (running !== child) return
      running = undefined
      if (isLeaving || (endsByItself && code === 0)) resolve(code ?? 1)
    })
    running = child
  }

  function restart() {
    const old = running
    running = undefined
    if (old && old.exitCode === null) old.once('exit', start).kill('SIGTERM')
    else start()
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      isLeaving = true
      if (running) running.kill(signal)
      else resolve(0)
    })
  }
  return { restart, ended }
}
