import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { withProgress } from '../setup/progress.mjs'
import { run } from '../setup/run.mjs'
import { electronFolder, installedElectron } from './installedElectron.ts'

const SILENCE_MS = 10_000

type Fetched = { readonly ok: true; readonly executablePath: string } | { readonly ok: false; readonly why: string }

const require = createRequire(import.meta.url)

/**
 * Electron's npm package holds no program: it is fetched once, about 110 MB, checked against the sums in the package.
 * Gives up when nothing arrives for ten seconds.
 */
export async function fetchElectron(): Promise<Fetched> {
  const there = installedElectron()
  if (there) return { ok: true, executablePath: there }
  try {
    await withProgress('Fetching Electron, once', downloadInto)
  } catch (error) {
    return { ok: false, why: reasonOf(error) }
  }
  // From its cache, where the download now is, Electron's own script unpacks it.
  const { code, output } = await withProgress('Unpacking Electron', () =>
    run(process.execPath, [join(electronFolder, 'install.js')]),
  )
  const unpacked = installedElectron()
  return code === 0 && unpacked ? { ok: true, executablePath: unpacked } : { ok: false, why: lastLine(output) }
}

async function downloadInto(tell: (detail: string) => void): Promise<void> {
  // electron brings it along, and reaches it from its own folder only.
  const get = createRequire(join(electronFolder, 'install.js')).resolve('@electron/get')
  const { downloadArtifact } = (await import(get)) as { downloadArtifact: (details: object) => Promise<string> }
  const silence = new AbortController()
  const tooQuiet = setTimeout(() => silence.abort(new Error('nothing arrived for ten seconds')), SILENCE_MS)
  try {
    await downloadArtifact({
      version: (require('electron/package.json') as { version: string }).version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      cacheRoot: process.env.electron_config_cache, // as install.js does, so that it finds it
      checksums: require(join(electronFolder, 'checksums.json')) as Record<string, string>,
      downloadOptions: {
        quiet: true,
        signal: silence.signal,
        getProgressCallback: ({ transferred, total }: { transferred: number; total: number | null }) => {
          tooQuiet.refresh()
          tell(`${megabytes(transferred)}${total ? ` of ${megabytes(total)}` : ''} MB`)
        },
      },
    })
  } finally {
    clearTimeout(tooQuiet)
  }
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6)

/** `fetch failed` says nothing; its cause does: "getaddrinfo ENOTFOUND github.com". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error && error.cause.message ? error.cause.message : error.message
}

const lastLine = (output: string) => output.trim().split('\n').at(-1) ?? ''
