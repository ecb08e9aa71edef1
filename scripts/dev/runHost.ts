import { type ChildProcess, spawn } from 'node:child_process'
import process from 'node:process'

/** What the host prints once it answers. */
const READY = /^Skillfolio is ready at \S+#(\S+)$/m

/** Runs the host's built file, and runs it anew when asked. `onReady` hears the code that lets a page in. */
export function runHost(file: string, options: readonly string[], onReady: (code: string) => void) {
  const { promise: ended, resolve } = Promise.withResolvers<number>()
  let running: ChildProcess | undefined
  let isLeaving = false

  function start() {
    const child = spawn(process.execPath, [file, ...options], { stdio: ['inherit', 'pipe', 'inherit'] })
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const code = READY.exec(text)?.[1]
      if (code) onReady(code)
      else process.stdout.write(text)
    })
    child.on('exit', (code) => {
      if (running !== child) return
      running = undefined
      // Ended by itself, it waits for the next change, as a build with a mistake does.
      if (isLeaving) resolve(code ?? 1)
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
