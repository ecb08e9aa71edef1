import { categories, type Skill } from '#core/skill/Skill.ts'
import { canSay, say } from '#messages/say.ts'
import { table } from '../shared/table.ts'

const categoryName = (category: string) => {
  const key = `role.category.${category}`
  return canSay(key) ? say(key) : category
}

/** The skills, category by category, each with the names it also goes by. */
export function skillsText(skills: readonly Skill[]): string {
  const place = (category: string) => categories.findIndex((known) => known === category)
  const inOrder = skills.toSorted(
    (a, b) => place(a.category) - place(b.category) || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1),
  )
  const rows = inOrder.map(({ id, name, category, aliases }) => [id, name, categoryName(category), aliases.join(', ')])
  const columns = [
    { title: say('cli.skills.id') },
    { title: say('cli.skills.name') },
    { title: say('cli.skills.category') },
    { title: say('cli.skills.aliases') },
  ]
  return `${say('cli.skills.count', { count: skills.length })}\n\n${table(columns, rows)}`
}
