import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Before the fuses of an Electron stands this (@electron/fuses). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const names = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const

/** A folder that looks like Electron for Linux to whom packs it: a program that is nothing but fuses, all as Electron sets them. */
export async function standInElectron(folder: string): Promise<void> {
  await mkdir(join(folder, 'resources'), { recursive: true })
  const wire = Buffer.from([1, names.length])
  await writeFile(join(folder, 'electron'), Buffer.concat([Buffer.from(SENTINEL), wire, Buffer.from('10110001')]))
}

/** The fuses of a program. */
export function readFuses(program: Buffer): Record<string, boolean> {
  const at = program.indexOf(SENTINEL) + SENTINEL.length + 2
  return Object.fromEntries(names.map((name, index) => [name, program.toString('latin1', at + index)[0] === '1']))
}
