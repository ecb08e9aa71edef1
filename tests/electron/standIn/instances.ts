import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

/**
 * Makes this process the first of those that use a folder, and gives whether it is. Where another one is that already,
 * it is handed these words instead, which `hear` gets there. All of it at once, as Electron asks it.
 */
export function becomeFirst(folder: string, words: readonly string[], hear: (words: string[]) => void): boolean {
  mkdirSync(folder, { recursive: true })
  const first = path.join(folder, 'first-instance')
  const mine = path.join(folder, `instance-${process.pid}`)
  writeFileSync(mine, String(process.pid)) // whole before it gets the name that counts
  try {
    while (!claim(mine, first)) {
      if (isRunning(Number(readFileSync(first, 'utf8')))) {
        writeFileSync(mine, JSON.stringify(words))
        renameSync(mine, path.join(folder, `second-instance-${process.pid}`))
        return false
      }
      rmSync(first, { force: true })
    }
  } finally {
    rmSync(mine, { force: true })
  }
  process.once('exit', () => rmSync(first, { force: true }))
  watch(folder, (_, name) => {
    if (name?.startsWith('second-instance-')) take(path.join(folder, name), hear)
  }).unref()
  return true
}

/** Told more than once of one file, it is taken once. */
function take(file: string, hear: (words: string[]) => void) {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return
  }
  rmSync(file)
  hear(JSON.parse(text) as string[])
}

function claim(mine: string, first: string): boolean {
  try {
    linkSync(mine, first)
    return true
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw problem
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
