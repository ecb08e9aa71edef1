import { shell } from 'electron'

/** Whether an address may be given to the person's browser: `https:` alone, and without a name and password in it. */
export function mayOpenExternally(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return protocol === 'https:' && username === '' && password === ''
}

/** Opens an address in the person's browser, where that may be done. */
export function openExternally(address: string): void {
  if (!mayOpenExternally(address)) return
  shell.openExternal(new URL(address).href).catch((problem: unknown) => console.error(problem))
}
