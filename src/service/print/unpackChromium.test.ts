import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { valueOf } from '#core/Result.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unpackChromium } from './unpackChromium.ts'

const shipped = process.platform === 'linux' && process.arch === 'x64'

let cache: string
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'skillfolio-cache-'))
})
afterAll(() => rm(cache, { recursive: true, force: true }))

test.runIf(shipped)(
  'two processes that unpack at once both end with one whole browser that starts',
  async () => {
    const abandoned = join(cache, 'unpack-before')
    await mkdir(abandoned)
    await utimes(abandoned, 0, 0)

    const [first, second] = (await Promise.all([unpackChromium(cache), unpackChromium(cache)])).map(valueOf)
    expect(first).toEqual(second)
    expect(await readdir(cache)).toEqual([expect.stringMatching(/^chromium-\d+/)])

    const { executablePath, env } = valueOf(await unpackChromium(cache))
    const { stdout } = await promisify(execFile)(executablePath, ['--version'], { env })
    expect(stdout).toMatch(/Chrom/)
  },
  60_000,
)

test.runIf(shipped)(
  'a browser of which a part was cleared away is unpacked again',
  async () => {
    const { executablePath } = valueOf(await unpackChromium(cache))
    await rm(executablePath)
    expect(valueOf(await unpackChromium(cache)).executablePath).toBe(executablePath)
    expect(await readdir(dirname(executablePath))).toEqual(expect.arrayContaining(['chromium', 'lib']))
  },
  60_000,
)

test.runIf(shipped)('a cache folder that is a link is refused', async () => {
  const link = join(cache, 'link')
  await symlink(cache, link)
  expect(await unpackChromium(link)).toMatchObject({ refusal: { code: 'folder-not-own' } })
})

test.runIf(shipped)('a cache folder that others may write into is refused', async () => {
  await chmod(cache, 0o777)
  expect(await unpackChromium(cache)).toEqual({ ok: false, refusal: { code: 'folder-not-own', folder: cache } })
})
