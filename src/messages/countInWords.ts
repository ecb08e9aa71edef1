import { canSay, say } from './say.ts'

/** A small count in words: "six"; from 13 on in figures. */
export function countInWords(count: number): string {
  const key = `role.words.${count}`
  return canSay(key) ? say(key) : String(count)
}

/** The same text, its first letter a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
