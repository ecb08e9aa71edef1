import { type FSWatcher, watch } from 'node:fs'
import path from 'node:path'

/** Others write a file in several steps, and a sync program moves it into place: this long after the last of them, in ms. */
const settled = 150

/**
 * Calls `changed` when something was done to a file, by whomever, once it has come to rest. Gives what ends it.
 * Where the system cannot watch (a network folder, too many watches) nothing is called: each save looks anyway.
 */
export function watchFile(file: string, changed: () => void): () => void {
  const name = path.basename(file)
  let timer: NodeJS.Timeout | undefined
  let watcher: FSWatcher | undefined
  const end = () => {
    clearTimeout(timer)
    watcher?.close()
  }
  try {
    watcher = watch(path.dirname(file), { persistent: false }, (_, touched) => {
      if (touched !== null && touched !== name) return
      clearTimeout(timer)
      timer = setTimeout(changed, settled).unref()
    })
    watcher.on('error', end)
  } catch {
    // Without a watch: see above.
  }
  return end
}
