import { open } from 'node:fs/promises'
import process from 'node:process'

/**
 * Makes names that were given or taken in a folder outlast a power cut. Windows keeps them by itself, and cannot open
 * a folder. Rejects with Node's own error.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  await using handle = await open(folder)
  await handle.sync()
}
