import { isAppAddress } from './appAddress.ts'

/** Whether a page may ask for this: what is the program's own, what it holds itself, and its developer tools. `npm run dev` puts another in its place. */
export const isOwnAddress = (url: string): boolean => isAppAddress(url) || /^(?:blob:app:|data:|devtools:)/.test(url)
