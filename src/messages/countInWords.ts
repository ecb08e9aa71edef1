import { canSay, say } from './say.ts'

/** A small count in words: "six"; from 13 on in figures. */
export function countInWords(count: number): string {
  const key = `role.words.${count}`
  return canSay(key) ? say(key) : String(count)
}
