import type { LearningItem } from '#core/course/LearningItem.ts'
import { number } from '#messages/format.ts'
import { say } from '#messages/say.ts'
import { table } from '../shared/table.ts'

/** The items with what each teaches; retired ones are left out. */
export function coursesText(items: readonly LearningItem[], nameOf: (skill: string) => string): string {
  const shown = items.filter(({ retired }) => !retired)
  const count = say('cli.courses.count', { count: shown.length })
  if (shown.length === 0) return count
  const rows = shown.map(({ id, title, hours, hoursBasis, cost, teaches }) => [
    id,
    title,
    hoursBasis === 'estimate' ? say('cli.courses.estimate', { hours: number(hours) }) : number(hours),
    say(`course.cost.${cost}`),
    teaches.map(({ skill, from, to }) => say('cli.courses.lift', { skill: nameOf(skill), from, to })).join(', '),
  ])
  const columns = [
    { title: say('cli.courses.id') },
    { title: say('cli.courses.title') },
    { title: say('cli.courses.hours'), align: 'right' },
    { title: say('cli.courses.cost') },
    { title: say('cli.courses.teaches') },
  ] as const
  return `${count}\n\n${table(columns, rows)}`
}
