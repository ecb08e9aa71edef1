import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'

/** Where npm put Electron's package, which holds no program at first. */
export const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** Electron's own program, where it was fetched or is named by ELECTRON_OVERRIDE_DIST_PATH. */
export function installedElectron(): string | undefined {
  const pathFile = join(electronFolder, 'path.txt')
  const name = existsSync(pathFile)
    ? readFileSync(pathFile, 'utf8')
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron'
  const file = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronFolder, 'dist'), name)
  return existsSync(file) ? file : undefined
}
