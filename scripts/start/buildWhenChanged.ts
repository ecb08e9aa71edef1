import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { withProgress } from '../setup/progress.mjs'
import { root } from '../setup/root.mjs'
import { run } from '../setup/run.mjs'

const stamp = join(root, 'out', '.built-from')
const built = ['out/main/browser.js', 'out/renderer/index.html']
const sources = ['src', 'resources']
const settings = ['package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.base.json']

/** Builds the program unless it was built from just these files. False where the build fails; it has said why. */
export async function buildWhenChanged(): Promise<boolean> {
  const wanted = fingerprint()
  if (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted &&
    built.every((file) => existsSync(join(root, file)))
  ) {
    return true
  }
  rmSync(stamp, { force: true }) // a build that breaks off leaves none
  const electronVite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { code, output } = await withProgress('Building Skillfolio, a few seconds', () =>
    run(process.execPath, [electronVite, 'build']),
  )
  if (code !== 0) {
    process.stderr.write(`${output}\nSkillfolio could not be built: what the build says stands above.\n`)
    return false
  }
  writeFileSync(stamp, wanted)
  return true
}

/** Names, sizes and times of all that is built: some milliseconds, where reading the files would take a tenth of a second. */
function fingerprint(): string {
  const files = sources
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((file) => !file.endsWith('.test.ts'))
    .toSorted()
  const hash = createHash('sha256').update(process.version)
  for (const file of [...files, ...settings]) {
    const { mtimeMs, size } = statSync(join(root, file))
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}
