import path from 'node:path'
import { is } from 'valibot'
import { Day } from '#core/shape.ts'

/** Where everything stands in a data folder. */
export const folderFiles = (folder: string) => ({
  portfolio: path.join(folder, 'portfolio.json'),
  settings: path.join(folder, 'settings.json'),
  lock: path.join(folder, 'skillfolio.lock'),
  earlierDays: path.join(folder, 'earlier-days'),
})

/** `portfolio.set-aside-2026-11-24-093015.json`, and `….2.json` where that was taken. */
const setAside = /^(portfolio|settings)\.set-aside-\d{4}-\d\d-\d\d-\d{6}(?:\.\d+)?\.json$/
const earlierDay = /^(\d{4}-\d\d-\d\d)\.json$/

export const isSetAside = (name: string, what?: 'portfolio' | 'settings'): boolean => {
  const found = setAside.exec(name)?.[1]
  return found !== undefined && (what === undefined || found === what)
}
/** The day whose copy a file of `earlier-days` is, or undefined: a sync program leaves others there. */
export const dayOfCopy = (name: string): string | undefined => {
  const day = earlierDay.exec(name)?.[1]
  return is(Day, day) ? day : undefined
}

/** Whether a name straight in the data folder is one that this program writes again and again. */
export const isKeptFile = (name: string): boolean => name === 'portfolio.json' || name === 'settings.json'
