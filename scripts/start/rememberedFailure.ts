import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '../../src/service/cacheFolder.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const file = join(cacheFolder(), 'electron-not-fetched.json')

/** Why Electron could not be fetched within the last day; undefined where it was not tried, or longer ago. */
export async function rememberedFailure(now = Date.now()): Promise<string | undefined> {
  try {
    const { at, why } = JSON.parse(await readFile(file, 'utf8')) as { at: number; why: string }
    return now - at >= 0 && now - at < DAY_MS ? why : undefined
  } catch {
    return undefined // none, or not readable: then it is tried
  }
}

export async function rememberFailure(why: string, now = Date.now()): Promise<void> {
  try {
    await mkdir(cacheFolder(), { recursive: true, mode: 0o700 })
    await writeFile(file, JSON.stringify({ at: now, why }))
  } catch {
    return // what cannot be remembered is tried again next time
  }
}

export const forgetFailure = (): Promise<void> => rm(file, { force: true })
