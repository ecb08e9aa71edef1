import path from 'node:path'

/** The name beside `file` under which it is written, until it is whole. `chance`: 8 hexadecimal digits. */
export const temporaryName = (file: string, pid: number, chance: string): string =>
  `.${path.basename(file)}.${pid}-${chance}.tmp`

/** Whether a name is one of those, of a file whose name `isOurs`. */
export const isTemporaryName = (name: string, isOurs: (file: string) => boolean): boolean => {
  const file = /^\.(.+)\.\d+-[0-9a-f]{8}\.tmp$/.exec(name)?.[1]
  return file !== undefined && isOurs(file)
}
