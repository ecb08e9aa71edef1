import { shell } from 'electron'
import { mayOpenExternally } from './mayOpenExternally.ts'

/** Opens an address in the person's browser, where that may be done. */
export function openExternally(address: string): void {
  if (!mayOpenExternally(address)) return
  shell.openExternal(new URL(address).href).catch((problem: unknown) => console.error(problem))
}
