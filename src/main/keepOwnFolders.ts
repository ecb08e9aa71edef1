import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { app } from 'electron'
import { cacheFolder } from '#service/cacheFolder.ts'
import { dataFolder } from '#service/storage/dataFolder.ts'

/**
 * Where Electron keeps caches, its lock for a second start, and this host the window's place: one folder for each data
 * folder, and never in it. Its own choice would be the data folder on Windows and macOS. Throws Node's own error.
 */
export function keepOwnFolders(folder: string): string {
  const name =
    folder === dataFolder() ? 'window' : `window-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  const own = path.join(cacheFolder(), 'electron', name)
  mkdirSync(own, { recursive: true, mode: 0o700 })
  app.setPath('userData', own)
  app.setPath('sessionData', own)
  app.setPath('crashDumps', path.join(own, 'crashes'))
  return own
}
