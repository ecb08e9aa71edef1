import { canSay, say } from '#messages/say.ts'

/** What a category is called; one of the person's own making under its id. */
export function categoryName(category: string): string {
  const key = `role.category.${category}`
  return canSay(key) ? say(key) : category
}
