import { join } from 'node:path'
import process from 'node:process'
import { resolveConfig } from 'electron-vite'
import { root } from '../setup/root.mjs'
import { electronHost } from '../start/electronHost.ts'
import type { DevWants } from './DevWants.ts'
import { devInBrowser } from './devInBrowser.ts'
import { devInWindow } from './devInWindow.ts'
import { readDevOptions } from './readDevOptions.ts'

const out = join(root, 'out', 'dev')

/**
 * Serves the page from its sources, and what a person's data stands behind from a host that is built anew as its files
 * change. `words` go to the host but for `--host`; without `--data-dir` it takes `out/dev/data`, and not the person's own folder.
 */
export async function startDev(words: readonly string[]): Promise<number> {
  const read = readDevOptions(words)
  if ('wrong' in read) {
    process.stderr.write(`${read.wrong}\n`)
    return 2
  }
  const { config } = await resolveConfig({ root }, 'serve', 'development')
  if (!config?.main || !config.renderer) throw new Error('electron.vite.config.ts names no main or no renderer')
  const { main, preload, renderer } = config

  const folder = read.options.some((option) => option.startsWith('--data-dir')) ? [] : ['--data-dir', join(out, 'data')]
  const wants: DevWants = { config: { main, preload, renderer }, out, options: [...folder, ...read.options] }
  if (read.host === 'electron') {
    const electron = await electronHost({ asked: true })
    if (electron.available) return devInWindow(wants, electron.executablePath)
    process.stderr.write(`${electron.why}: Skillfolio runs in your browser.\n`)
  }
  return devInBrowser(wants)
}
