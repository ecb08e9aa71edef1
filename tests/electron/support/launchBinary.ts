import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from '@playwright/test'
import type { DesktopProgram, Launch } from './program.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Electron's own program, where it was fetched or is named by ELECTRON_OVERRIDE_DIST_PATH. */
export const electronBinary = findBinary()

function findBinary(): string | undefined {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const pathFile = join(folder, 'path.txt')
  const name = existsSync(pathFile)
    ? readFileSync(pathFile, 'utf8')
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron'
  const file = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), name)
  return existsSync(file) ? file : undefined
}

/** Runs the built program in Electron itself. */
export const launchBinary: Launch = async ({ dataDir, home, words }) => {
  if (electronBinary === undefined) throw new Error('Electron itself is not installed here')
  const running = await _electron.launch({
    executablePath: electronBinary,
    args: [root, ...(words ?? ['--data-dir', dataDir])],
    env: { ...(process.env as Record<string, string>), INIT_CWD: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home },
  })
  const child = running.process()
  let out = ''
  let err = ''
  child.stdout?.on('data', (text: Buffer) => void (out += text.toString()))
  child.stderr?.on('data', (text: Buffer) => void (err += text.toString()))
  const { promise, resolve } = Promise.withResolvers<number | null>()
  child.once('exit', resolve)
  const ended = promise.then((code) => ({ code, out, err, dialogs: [], opened: [] }))
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  const page = await Promise.race([running.firstWindow(), promise.then(() => undefined)])
  if (!page) return { isOpen: false, ended, kill }
  return {
    isOpen: true,
    process: child,
    page,
    address: (path) => new URL(path, 'app://skillfolio/').href,
    // Playwright hands its function the same two values.
    evaluate: ((work: never, argument: never) => running.evaluate(work, argument)) as DesktopProgram['evaluate'],
    ended,
    kill,
  }
}
