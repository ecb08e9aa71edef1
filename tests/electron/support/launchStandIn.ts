import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from '@playwright/test'
import { toPage } from '../standIn/addresses.ts'
import { showIn } from '../standIn/inChromium.ts'
import { type ChromiumSide, joinSides, type ProgramSide } from '../standIn/sides.ts'
import type { DesktopProgram, Ended, Launch } from './program.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const built = at('../../../out/main/main.js')
const register = at('../standIn/register.ts')

/** Runs the built main process under Node, with the stand-in for `electron`; its windows are pages of this browser. */
export const launchStandIn =
  (browser: Browser): Launch =>
  async ({ dataDir, home, words, disk }) => {
    const child = spawn(process.execPath, ['--import', register, built, ...(words ?? ['--data-dir', dataDir])], {
      env: {
        ...process.env,
        INIT_CWD: home,
        XDG_CACHE_HOME: home,
        STAND_IN_DOCUMENTS: home,
        ...(disk && { STAND_IN_DISK: disk, STAND_IN_DISK_OF: dirname(dataDir) }),
        NODE_COMPILE_CACHE: join(tmpdir(), 'stand-in-compiled'), // each test starts the same program
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
    })
    const { ended, whenReady, dialogs, opened } = follow(child)
    const shows = showIn(browser, () => theirs)
    const { theirs, part } = joinSides<ProgramSide>(child, {
      ...shows.side,
      showErrorBox: async (title, content) => void dialogs.push({ title, content }),
      openOutside: async (address) => void opened.push(address),
      end: async () => undefined,
    } satisfies ChromiumSide)
    const gone = ended.then(async () => {
      part('The program has ended')
      await shows.closeAll()
    })
    const kill = async () => {
      child.kill('SIGKILL')
      await gone
    }
    if (!(await Promise.race([whenReady, ended.then(() => false)]))) return { isOpen: false, ended, kill }
    const page = shows.firstPage()
    if (!page) throw new Error('It is ready without a window')
    return {
      isOpen: true,
      process: child,
      page,
      address: (path) => toPage(new URL(path, 'app://skillfolio/').href),
      evaluate: ((work: unknown, argument?: unknown) =>
        theirs.run(String(work), argument)) as DesktopProgram['evaluate'],
      outside: shows.outside,
      ended,
      kill,
    }
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
  const ended = once(child, 'close').then(([code]): Ended => ({
    code: code as number | null,
    out,
    err,
    dialogs,
    opened,
  }))
  return { ended, whenReady, dialogs, opened }
}
