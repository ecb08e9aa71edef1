import type { DesktopProgram, DiskTrouble } from './program.ts'

/** From now on the program's disk has this trouble, wherever it writes within the folder; with none it is well again. */
export const troubleDisk = (
  program: Pick<DesktopProgram, 'evaluate'>,
  folder: string,
  trouble?: DiskTrouble,
): Promise<void> =>
  program.evaluate(
    (_, { source, where, what }) => {
      // oxlint-disable-next-line no-eval -- a function of this file, which the program's process must be given as text
      ;(0, eval)(`(${source})`)(where, what)
    },
    { source: troubleDiskHere.toString(), where: folder, what: trouble ?? null },
  )

/** The same for the process that this runs in. Must stand alone: its text goes to another process. */
export function troubleDiskHere(where: string, trouble: DiskTrouble | null): void {
  const { promises, ...fs } = process.getBuiltinModule('node:fs')
  const all = process.getBuiltinModule('node:fs')
  const kept = globalThis as {
    wellDisk?: Pick<typeof fs, 'writeFileSync'> & Pick<typeof promises, 'open'>
    heal?: () => void
  }
  kept.wellDisk ??= { writeFileSync: fs.writeFileSync, open: promises.open }
  const { open, writeFileSync } = kept.wellDisk
  kept.heal?.()
  const { promise: healed, resolve } = Promise.withResolvers<void>()
  kept.heal = resolve
  const isWithin = (file: unknown) => String(file).startsWith(where)
  const fail = (code: 'ENOSPC' | 'EACCES') => {
    throw Object.assign(new Error(`${code}: the disk of a test`), { code })
  }

  promises.open = async (file, flags = 'r', mode) => {
    const writes = trouble !== null && flags !== 'r' && isWithin(file)
    if (writes && trouble === 'closed') fail('EACCES')
    const handle = await open(file, flags, mode)
    if (!writes) return handle
    const writeFile = handle.writeFile.bind(handle)
    handle.writeFile = async (...args) => {
      if (trouble === 'full') fail('ENOSPC')
      await healed
      return writeFile(...args)
    }
    return handle
  }
  all.writeFileSync = (file, ...rest) => {
    if (isWithin(file) && trouble === 'closed') fail('EACCES')
    if (isWithin(file) && trouble === 'full') {
      writeFileSync(file, '')
      fail('ENOSPC')
    }
    writeFileSync(file, ...rest)
  }
  // What imports these by name is told too.
  process.getBuiltinModule('node:module').syncBuiltinESMExports()
}
