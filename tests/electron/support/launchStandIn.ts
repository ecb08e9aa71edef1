import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { freePort } from '../../../scripts/dev/freePort.ts'
import { launchOptions } from '../../e2e/support/launchOptions.ts'
import { toPage } from '../standIn/addresses.ts'
import type { DesktopProgram, Ended, Launch } from './program.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const built = at('../../../out/main/main.js')
const register = at('../standIn/register.ts')

/** Runs the built main process under Node, with the stand-in for `electron`. */
export const launchStandIn: Launch = async ({ dataDir, home, words }) => {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', register, built, ...(words ?? ['--data-dir', dataDir])], {
    env: {
      ...process.env,
      INIT_CWD: home,
      XDG_CACHE_HOME: home,
      STAND_IN_DOCUMENTS: home,
      STAND_IN_PORT: String(port),
      STAND_IN_CHROMIUM: JSON.stringify(await launchOptions()),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const { ended, whenReady } = follow(child)
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await ended
  }
  if (!(await Promise.race([whenReady, ended.then(() => false)]))) return { isOpen: false, ended, kill }
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = pageOf(browser.contexts().flatMap((context) => context.pages()))
  const closing = async () => {
    await browser.close()
    await kill()
  }
  return {
    isOpen: true,
    process: child,
    page,
    address: (path) => toPage(new URL(path, 'app://skillfolio/').href),
    evaluate: evaluateIn(child),
    ended,
    kill: closing,
  }
}

function pageOf(pages: readonly Page[]): Page {
  const found = pages.find((page) => page.url().startsWith(toPage('app://skillfolio/')))
  if (!found) throw new Error(`The window is not among ${pages.map((page) => page.url()).join(', ') || 'no pages'}`)
  return found
}

function follow(child: ChildProcess) {
  let out = ''
  let err = ''
  const dialogs: Ended['dialogs'][number][] = []
  const opened: string[] = []
  const { promise: whenReady, resolve } = Promise.withResolvers<boolean>()
  child.stdout?.on('data', (text: Buffer) => {
    out += text.toString()
    if (/^Skillfolio is ready/m.test(out)) resolve(true)
  })
  child.stderr?.on('data', (text: Buffer) => {
    err += text.toString()
  })
  child.on('message', (message: { dialog?: Ended['dialogs'][number]; opened?: string }) => {
    if (message.dialog) dialogs.push(message.dialog)
    if (message.opened !== undefined) opened.push(message.opened)
  })
  const ended = once(child, 'close').then(([code]): Ended => ({
    code: code as number | null,
    out,
    err,
    dialogs,
    opened,
  }))
  return { ended, whenReady }
}

function evaluateIn(child: ChildProcess): DesktopProgram['evaluate'] {
  let last = 0
  return (work: unknown, argument?: unknown) =>
    new Promise<never>((resolve, reject) => {
      const id = ++last
      const hear = (message: { id?: number; value?: never; problem?: string }) => {
        if (message.id !== id) return
        child.off('message', hear)
        if (message.problem === undefined) resolve(message.value as never)
        else reject(new Error(message.problem))
      }
      child.on('message', hear)
      child.send({ id, source: String(work), argument })
    })
}
