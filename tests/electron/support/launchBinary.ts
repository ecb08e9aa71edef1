import { fileURLToPath } from 'node:url'
import { _electron } from '@playwright/test'
import { installedElectron } from '../../../scripts/start/installedElectron.ts'
import type { DesktopProgram, Launch } from './program.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export const electronBinary = installedElectron()

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
  const outside = { asked: [] as string[], reached: [] as string[] }
  const isOwn = (url: string) => /^(?:app|blob:app|devtools):\/\/|^data:|^about:/.test(url)
  running.context().on('request', (request) => isOwn(request.url()) || outside.asked.push(request.url()))
  running.context().on('response', (response) => isOwn(response.url()) || outside.reached.push(response.url()))
  const page = await Promise.race([running.firstWindow(), promise.then(() => undefined)])
  if (!page) return { isOpen: false, ended, kill }
  return {
    isOpen: true,
    process: child,
    page,
    address: (path) => new URL(path, 'app://skillfolio/').href,
    // Playwright hands its function the same two values.
    evaluate: ((work: never, argument: never) => running.evaluate(work, argument)) as DesktopProgram['evaluate'],
    outside,
    ended,
    kill,
  }
}
