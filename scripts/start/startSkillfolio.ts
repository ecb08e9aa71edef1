import { join } from 'node:path'
import process from 'node:process'
import { root } from '../setup/root.mjs'
import { runInPlace } from '../setup/run.mjs'
import { buildWhenChanged } from './buildWhenChanged.ts'
import { electronHost } from './electronHost.ts'
import type { StartOptions } from './readOptions.mjs'
import { runElectron } from './runElectron.ts'

/** Builds what has changed, opens the program in the best host there is, and gives the exit code once it has ended. */
export async function startSkillfolio(options: StartOptions): Promise<number> {
  if (!(await buildWhenChanged())) return 1
  // A port, or no window, is asked of the browser host.
  const wantsAddress = options.port !== undefined || !options.open
  if (options.host === 'electron' || (options.host === undefined && !wantsAddress)) {
    const host = await electronHost({ asked: options.host === 'electron' })
    if (host.available) {
      const ended = await runElectron(host.executablePath, dataDirOf(options))
      if (ended.ready) return ended.code
      sayBrowserInstead(`Electron ended before its window was there (${ended.why})`)
    } else sayBrowserInstead(host.why)
  }
  return runInPlace(process.execPath, [join(root, 'out', 'main', 'browser.js'), ...hostArguments(options)])
}

const sayBrowserInstead = (why: string) => process.stderr.write(`${why}: Skillfolio runs in your browser.\n`)

const dataDirOf = ({ dataDir }: StartOptions): string[] => (dataDir === undefined ? [] : ['--data-dir', dataDir])

const hostArguments = (options: StartOptions): string[] => [
  ...dataDirOf(options),
  ...(options.port === undefined ? [] : ['--port', String(options.port)]),
  ...(options.open ? [] : ['--no-open']),
]
