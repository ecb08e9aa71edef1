import { canSay, say } from '../say.ts'

/** What a section of the article is called; one that has no name here stands under its id. */
export function sectionName(section: string): string {
  const key = `role.sections.${section}`
  return canSay(key) ? say(key) : section
}
