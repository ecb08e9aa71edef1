import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import process from 'node:process'
import config from '../../electron-builder.config.ts'
import { withProgress } from '../setup/progress.mjs'
import { root } from '../setup/root.mjs'
import { run } from '../setup/run.mjs'
import { buildWhenChanged } from '../start/buildWhenChanged.ts'
import { fetchElectron } from '../start/fetchElectron.ts'
import { builderArguments, kindsInWords } from './builderArguments.ts'
import { sayFailure } from './sayFailure.ts'
import { whatIsMissing } from './whatIsMissing.ts'

const out = join(root, config.directories.output)
const log = join(out, 'electron-builder.log')
const needed = ['out/main/main.js', 'out/preload/index.cjs', 'out/renderer/index.html']
const FINISHED = /\.(?:exe|dmg|zip|AppImage|deb)$/

/** Packages the program for this system into out/package. `words`: what was typed. Gives the exit code. */
export async function packageSkillfolio(words: readonly string[]): Promise<number> {
  const unknown = words.find((word) => word !== '--dir')
  if (unknown !== undefined) {
    process.stderr.write(`"${unknown}" is not expected here: npm run package takes --dir alone, for the mere folder.\n`)
    return 2
  }
  const { platform, arch, env } = process
  const electronFolder = env.ELECTRON_OVERRIDE_DIST_PATH
  const told = builderArguments({ platform, arch, folderOnly: words.includes('--dir'), electronFolder })
  if (!told) {
    process.stderr.write(`Skillfolio is made for Windows, macOS and Linux, and this is ${platform}.\n`)
    return 1
  }
  if (!(await buildWhenChanged())) return 1
  const missing = await missingHere()
  if (missing.length > 0) {
    process.stderr.write(
      `Skillfolio cannot be packaged here. What is missing:\n${missing.map((one) => `- ${one}\n`).join('')}`,
    )
    return 1
  }
  return pack(told)
}

async function missingHere(): Promise<string[]> {
  const fetched = await fetchElectron()
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')) as {
    version: string
  }
  return whatIsMissing({
    unbuilt: needed.filter((file) => !existsSync(join(root, file))),
    electron: {
      version,
      computer: `${process.platform} ${process.arch}`,
      why: fetched.ok ? undefined : fetched.why,
    },
    kinds: kindsInWords(process.platform),
  })
}

async function pack(told: readonly string[]): Promise<number> {
  await rm(out, { recursive: true, force: true }) // or an older version would be taken for this one
  await mkdir(out, { recursive: true })
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
  const { code, output } = await withProgress('Packaging Skillfolio, some minutes', () =>
    run(process.execPath, [builder, ...told]),
  )
  await writeFile(log, output)
  if (code !== 0) {
    process.stderr.write(
      `Skillfolio could not be packaged. ${sayFailure(output)} All that electron-builder says is in ${relative(root, log)}.\n`,
    )
    return 1
  }
  const made = (await readdir(out)).filter((name) => FINISHED.test(name) || name.endsWith('unpacked'))
  process.stdout.write(
    `Skillfolio is packaged in ${relative(root, out)}:\n${made.map((name) => `  ${name}\n`).join('')}`,
  )
  return 0
}
