/** Where the page lives. Every page of ours, and nothing else, has this origin. */
export const appOrigin = 'app://skillfolio'

/** Whether an address is the program's own. `URL` knows no origin for `app:`. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol: scheme, host } = new URL(address)
  return `${scheme}//${host}` === appOrigin
}
