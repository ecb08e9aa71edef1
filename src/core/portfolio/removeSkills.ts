import type { Change, Occasion, RecordChange } from '#core/change/Change.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import type { Portfolio, SkillId } from './Portfolio.ts'
import { findRecord } from './records.ts'

export interface NotThere {
  readonly code: 'not-there'
  readonly what: string
}

/** The change that takes skills out of the portfolio, the person's own names with them. History stays. Refuses with `not-there` where none is in it. */
export function removeSkills(
  portfolio: Portfolio,
  skills: readonly SkillId[],
  { id, at }: Occasion,
): Result<Change, NotThere> {
  const records: RecordChange[] = []
  for (const skill of skills)
    for (const kind of ['skill', 'own-skill']) {
      const before = findRecord(portfolio, kind, skill)
      if (before !== undefined) records.push({ kind, id: skill, before })
    }
  if (records.length === 0) return refuse({ code: 'not-there', what: skills.join(', ') })
  const removed = records.filter(({ kind }) => kind === 'skill').map((step) => step.id)
  return ok({ id, at, act: { code: 'skills-removed', skill: removed[0] ?? '', count: removed.length }, records })
}
