import type { Report } from '#core/report/Report.ts'
import { capital } from '#messages/capital.ts'
import { countInWords } from '#messages/countInWords.ts'
import { listed, longDay, number, percent } from '#messages/format.ts'
import { sayHours } from '#messages/course/sayReason.ts'
import { say } from '#messages/say.ts'
import type { ReportNames } from '../ReportNames.ts'

const titlesShown = 4

/** The plan in a line, for page one. */
export function sayPlanLine({ plan, roles, hoursPerWeek, options }: Report, names: ReportNames): string {
  const { doneBy, items, blocked } = plan
  if (doneBy === null)
    return blocked.length > 0
      ? say('report.planLine.blocked', { titles: listed(blocked.map(({ item }) => item.title)) })
      : say('report.planLine.none')
  const courses = capital(
    say('report.planLine.text', {
      count: items.length,
      words: countInWords(items.length),
      hours: sayHours(plan.hours),
    }),
  )
  const by = say('report.planLine.by', {
    courses,
    week: number(hoursPerWeek),
    start: longDay(options.today),
    day: longDay(doneBy),
  })
  const rises = roles.flatMap(({ id, telling, analysis, after }) =>
    telling === 'told' && analysis.readiness !== null && after.readiness !== null
      ? [
          say(
            percent(analysis.readiness) === percent(after.readiness) ? 'report.planLine.same' : 'report.planLine.role',
            {
              letter: names.look(id).letter,
              from: percent(analysis.readiness),
              to: percent(after.readiness),
            },
          ),
        ]
      : [],
  )
  const then = rises.length > 0 ? say('report.planLine.then', { roles: listed(rises) }) : ''
  const titles = items.slice(0, titlesShown).map(({ item }) => item.title)
  const more = items.length - titles.length
  const order =
    more > 0
      ? say('report.planLine.orderMore', { titles: titles.join(', '), count: more })
      : say('report.planLine.order', { titles: listed(titles) })
  return [by, then, order].filter(Boolean).join(' ')
}
