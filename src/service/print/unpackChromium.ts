import { createReadStream, createWriteStream } from 'node:fs'
import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { ok, refuse, type Result } from '#core/Result.ts'
import { extract } from 'tar-fs'
import { cacheFolder } from '../cacheFolder.ts'

export interface UnpackedChromium {
  readonly executablePath: string
  /** The whole environment to start it with. */
  readonly env: Record<string, string>
}

export type UnpackRefusal =
  /** The package is not installed: it exists for Linux on x64 only. */
  | { readonly code: 'not-shipped' }
  /** Another user could write there, and we would run what they put. */
  | { readonly code: 'folder-not-own'; readonly folder: string }
  | { readonly code: 'unpack-failed'; readonly reason: string }

/** Older than this, an unfinished unpacking is one that was interrupted. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000

/**
 * Unpacks the headless Chromium that npm ships (`@sparticuz/chromium`: 68 MB packed, 211 MB unpacked, about a second)
 * into the person's own cache folder, once a version, and says how to start it.
 * The package would unpack into the shared temporary folder, where another user can plant a file first.
 */
export async function unpackChromium(cache: string = cacheFolder()): Promise<Result<UnpackedChromium, UnpackRefusal>> {
  const shipped = await shippedChromium()
  if (!shipped) return refuse({ code: 'not-shipped' })
  try {
    await mkdir(cache, { recursive: true, mode: 0o700 })
    if (!(await isOwn(cache))) return refuse({ code: 'folder-not-own', folder: cache })
    const folder = join(cache, `chromium-${shipped.version}`)
    if (!(await exists(join(folder, 'chromium')))) await unpackInto(folder, shipped.packed, cache)
    if (!(await isOwn(folder))) return refuse({ code: 'folder-not-own', folder })
    return ok({ executablePath: join(folder, 'chromium'), env: environmentFor(folder) })
  } catch (error) {
    return refuse({ code: 'unpack-failed', reason: error instanceof Error ? error.message : String(error) })
  }
}

async function shippedChromium(): Promise<{ packed: string; version: string } | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  let build: string
  try {
    build = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))
  } catch {
    return undefined // an optional dependency that was left out
  }
  const about: unknown = JSON.parse(await readFile(join(build, '..', 'package.json'), 'utf8'))
  const { version } = about as { version: string }
  return { packed: join(build, '..', 'bin'), version }
}

/** Unpacks beside the folder and renames, so that a folder that is there is whole. */
async function unpackInto(folder: string, packed: string, cache: string): Promise<void> {
  await removeAbandoned(cache)
  const unfinished = await mkdtemp(join(cache, 'unpack-'))
  const unpacked = (name: string) => [createReadStream(join(packed, name)), createBrotliDecompress()] as const
  try {
    await Promise.all([
      pipeline(...unpacked('chromium.br'), createWriteStream(join(unfinished, 'chromium'), { mode: 0o700 })),
      pipeline(...unpacked('fonts.tar.br'), extract(join(unfinished, 'fonts'))),
      pipeline(...unpacked('swiftshader.tar.br'), extract(unfinished)), // graphics without a graphics card
      pipeline(...unpacked('al2023.tar.br'), extract(unfinished)), // lib/: libnss3 and others a bare machine lacks
    ])
    await moveInto(folder, unfinished)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

async function moveInto(folder: string, unfinished: string): Promise<void> {
  try {
    await rename(unfinished, folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST' && code !== 'ENOTEMPTY') throw error
    if (await exists(join(folder, 'chromium'))) return // another process was first
    await rm(folder, { recursive: true }) // a cleaner took part of it away
    await rename(unfinished, folder)
  }
}

async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const path = join(cache, name)
    if (!name.startsWith('unpack-')) continue
    const { mtimeMs } = await lstat(path)
    if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await rm(path, { recursive: true, force: true })
  }
}

/** A directory, not a link to one; ours; and nobody else may write into it. */
async function isOwn(folder: string): Promise<boolean> {
  const found = await lstat(folder)
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )

function environmentFor(folder: string): Record<string, string> {
  const { LD_LIBRARY_PATH: others, ...rest } = process.env
  const libraries = [join(folder, 'lib'), ...(others ? [others] : [])].join(':')
  return { ...(rest as Record<string, string>), LD_LIBRARY_PATH: libraries }
}
