import type { Act } from '#core/change/Change.ts'
import { canSay, say, type MessageFacts } from './say.ts'

const namedBy = ['skill', 'course', 'role'] as const

/** Some acts are told by what they came to. */
function codeOf(act: Act): string {
  if (act.code === 'level-set' && act['to'] === undefined) return 'level-cleared'
  if (act.code === 'goal-set' && !act['role']) return 'goal-cleared'
  if (act.code === 'course-chosen' && act['raised']) return 'course-done-raised'
  if (act.code === 'course-chosen' && act['status'] !== 'want') return `course-${String(act['status'])}`
  return act.code
}

/** What was done, in a few words: "Python to 4". `nameOf` gives the name of a skill, course or role. */
export function sayAct(act: Act, nameOf: (kind: (typeof namedBy)[number], id: string) => string): string {
  if (act.code === 'undone') return sayAct(act['of'] as Act, nameOf)
  const subject = namedBy.find((kind) => typeof act[kind] === 'string')
  const name = typeof act['name'] === 'string' ? act['name'] : subject ? nameOf(subject, String(act[subject])) : ''
  const code = codeOf(act)
  const key = `act.${code}`
  return say(canSay(key) ? key : 'act.other', {
    ...(act.code === 'hours-set' && { count: Number(act['hours']) }),
    ...(act['raised'] !== undefined && { count: Number(act['raised']) }),
    ...(act as MessageFacts),
    name,
  })
}
