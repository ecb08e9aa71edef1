import { spawnSync } from 'node:child_process'
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const cli = path.resolve(import.meta.dirname, '../../out/main/cli.js')

export interface CliRun {
  readonly code: number | null
  readonly out: string
  /** One sentence a line. */
  readonly complaints: readonly string[]
}

export interface Desk {
  /** A folder of its own, where the person stands. */
  readonly folder: string
  /** Writes a file there (an object as JSON) and gives its name. */
  readonly put: (name: string, content: unknown) => string
  /** Runs the built command line there. `as` is a user's number, so that root can be someone without rights; `out` a file that takes what is printed. */
  readonly run: (
    args: readonly string[],
    options?: { readonly as?: number; readonly env?: NodeJS.ProcessEnv; readonly out?: string },
  ) => CliRun
  readonly clear: () => void
}

/** A desk with a home of its own, at which commands are run as a person would. */
export function makeDesk(): Desk {
  const folder = mkdtempSync(path.join(tmpdir(), 'skillfolio-cli-'))
  const home = path.join(folder, 'home')
  mkdirSync(home)
  for (const open of [folder, home]) chmodSync(open, 0o777)
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    XDG_DATA_HOME: path.join(home, 'data'),
    XDG_CACHE_HOME: path.join(home, 'cache'),
  }
  return {
    folder,
    put: (name, content) => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
      return name
    },
    run: (args, { as, env: more, out } = {}) => {
      const descriptor = out === undefined ? undefined : openSync(out, 'w')
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
        cwd: folder,
        env: { ...env, ...more },
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
        ...(as !== undefined && { uid: as, gid: as }),
        ...(descriptor !== undefined && { stdio: ['pipe', descriptor, 'pipe'] }),
      })
      if (descriptor !== undefined) closeSync(descriptor)
      return { code: status, out: stdout, complaints: stderr.split('\n').filter((line) => line !== '') }
    },
    clear: () => rmSync(folder, { recursive: true }),
  }
}
