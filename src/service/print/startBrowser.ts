import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { Readable, Writable } from 'node:stream'
import { connectByPipe, type BrowserConnection } from './connectByPipe.ts'
import type { FoundBrowser } from './findBrowser.ts'

export interface RunningBrowser extends BrowserConnection {
  /** Settles when it has ended, for whatever reason. */
  readonly ended: Promise<void>
  /** Ends it at once, and waits until it has ended. Calling it again does nothing more. */
  readonly close: () => Promise<void>
}

/** Starts a browser that shows no window, reaches no network, and ends with this program, however that ends. */
export async function startBrowser({ executablePath, env, isHeadlessShell }: FoundBrowser): Promise<RunningBrowser> {
  // The person's own profile may be open in another window, which would then take this start over. A shell has none.
  const profile = isHeadlessShell ? undefined : await mkdtemp(join(tmpdir(), 'skillfolio-print-'))
  const child = spawn(executablePath, [...flags(), ...(profile ? [`--user-data-dir=${profile}`] : [])], {
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const connection = connectByPipe(child.stdio[3] as Writable, child.stdio[4] as unknown as Readable)
  const atExit = () => {
    child.kill('SIGKILL')
    if (profile) rmSync(profile, removal)
  }
  process.once('exit', atExit)
  const ended = once(child, 'close')
    .then(
      () => connection.end('the browser ended'),
      (error: Error) => connection.end(error.message),
    )
    .then(async () => {
      process.off('exit', atExit)
      if (profile) await rm(profile, removal)
    })
  // An idle browser keeps no program from ending.
  child.unref()
  for (const pipe of child.stdio.slice(3)) (pipe as unknown as Socket).unref()
  return {
    ...connection,
    ended,
    close: async () => {
      child.ref()
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Its helpers write there until they see that it has ended. */
const removal = { recursive: true, force: true, maxRetries: 5 } as const

const flags = (): string[] => [
  '--remote-debugging-pipe',
  '--headless',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-breakpad',
  '--disable-dev-shm-usage', // small in containers
  '--password-store=basic',
  '--use-mock-keychain',
  '--mute-audio',
  // Nothing is looked up, so nothing is reached either: what a page names is refused before that, see openPrintPage.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Chromium refuses to sandbox as root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
