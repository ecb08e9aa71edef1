import type { DesktopProgram } from './program.ts'

type Program = Pick<DesktopProgram, 'evaluate'>
type Noted = { openedOutside?: string[] }

/** From now on nothing is opened outside of the program; what would have been is noted. */
export const watchOutside = (program: Program): Promise<void> =>
  program.evaluate(({ shell }) => {
    const opened: string[] = ((globalThis as Noted).openedOutside = [])
    shell.openExternal = async (address) => void opened.push(address)
    shell.openPath = async (place) => {
      opened.push(place)
      return ''
    }
  })

/** What would have been opened outside. */
export const openedOutside = (program: Program): Promise<readonly string[]> =>
  program.evaluate(() => (globalThis as Noted).openedOutside ?? [])
