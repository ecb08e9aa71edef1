import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import config from '../../electron-builder.config.ts'
import { root } from '../setup/root.mjs'
import { run } from '../setup/run.mjs'
import { readFuses, standInElectron } from './standInElectron.ts'

// electron-builder itself, with our configuration, packs a project as ours is once built; only Electron's program is a stand-in.
const left = ['out/main/browser.js', 'out/main/cli.js', 'out/dev/main/main.js', 'src/main/index.ts', 'tests/a.ts']
const built = ['out/main/main.js', 'out/main/run-Ab12.js', 'out/preload/index.cjs', 'out/renderer/index.html']
const browser = 'node_modules/@sparticuz/chromium'
let folder: string
let packed: string
let inside: readonly string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skillfolio-package-'))
  const project = join(folder, 'project')
  await mkdir(project)
  for (const name of ['package.json', 'electron-builder.config.ts', 'LICENSE', 'resources'])
    await cp(join(root, name), join(project, name), { recursive: true })
  const chromium = JSON.stringify({ name: '@sparticuz/chromium', version: '153.0.0' })
  for (const name of [...built, ...left, `${browser}/bin/chromium.br`]) await put(join(project, name), '\n')
  await put(join(project, browser, 'package.json'), chromium)
  await standInElectron(join(folder, 'electron'))

  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
  const given = [`-c.electronDist=${join(folder, 'electron')}`]
  const told = [
    '--projectDir',
    project,
    '--config',
    'electron-builder.config.ts',
    '--linux',
    '--dir',
    '--x64',
    ...given,
  ]
  const { code, output } = await run(process.execPath, [builder, ...told, '--publish', 'never'])
  if (code !== 0) throw new Error(output)
  packed = join(project, config.directories.output, 'linux-unpacked')
  inside = namesIn(await readFile(join(packed, 'resources', 'app.asar')))
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

test('the fuses of the packed program are those of the configuration', async () => {
  const { resetAdHocDarwinSignature: _, ...fuses } = config.electronFuses
  expect(readFuses(await readFile(join(packed, 'skillfolio')))).toEqual(fuses)
})

test('what was built is in the archive, and package.json with the version that the program reads', () => {
  expect(inside).toEqual(expect.arrayContaining([...built, 'package.json', 'LICENSE']))
})

test('resources stand in the archive where the program looks for them: in a folder above out/main', () => {
  const data = ['roles.json', 'skills.json', 'courses.json', 'sample-portfolio.json', 'fonts/inter/latin-400.woff2']
  expect(inside).toEqual(expect.arrayContaining(data.map((name) => `resources/${name}`)))
})

test('the font comes with its licence', () => {
  expect(inside).toContain('resources/fonts/inter/OFL.txt')
})

test('sources, tests, other hosts and packages are left out, npm’s browser among them', () => {
  const tops = new Set(inside.map((name) => name.split('/')[0]))
  expect(tops).toEqual(new Set(['LICENSE', 'out', 'package.json', 'resources']))
  expect(inside.filter((name) => left.includes(name) || name.startsWith('resources/icons'))).toEqual([])
})

/** The paths of all files in an archive: its head is a list in JSON, 16 bytes from the start. */
function namesIn(asar: Buffer): string[] {
  const length = asar.readUInt32LE(12)
  return pathsOf(JSON.parse(asar.toString('utf8', 16, 16 + length)) as Folder)
}

interface Folder {
  readonly files?: Readonly<Record<string, Folder>>
}

const pathsOf = ({ files = {} }: Folder): string[] =>
  Object.entries(files).flatMap(([name, entry]) =>
    entry.files ? pathsOf(entry).map((path) => `${name}/${path}`) : [name],
  )

async function put(file: string, text: string): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, text)
}
