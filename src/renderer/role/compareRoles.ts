import type { GapAnalysis, LevelOf, RequirementGap } from '#core/gap/analyseGap.ts'
import type { Level } from '#core/portfolio/Level.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import { pairRequirements } from '#core/role/pairRequirements.ts'
import { capital } from '#messages/capital.ts'
import { countInWords } from '#messages/countInWords.ts'
import { listed } from '#messages/format.ts'
import { inSentence } from '#messages/inSentence.ts'
import { say } from '#messages/say.ts'

/** One requirement of each role that a same skill meets. */
export interface SharedRequirement {
  readonly name: string
  readonly skills: readonly string[]
  /** Of the skills that count for both; null while none of them is rated. */
  readonly level: Level | null
  readonly gaps: readonly [RequirementGap, RequirementGap]
}

export interface ComparedRoles {
  readonly shared: readonly SharedRequirement[]
  readonly onlyFirst: readonly RequirementGap[]
  readonly onlySecond: readonly RequirementGap[]
}

/** What both roles ask and what only one asks, in the order of their source, with where the person stands. */
export function compareRoles(
  [first, second]: readonly [TargetedRole, TargetedRole],
  [ofFirst, ofSecond]: readonly [GapAnalysis, GapAnalysis],
  {
    levelOf,
    nameOf,
    skillName,
  }: { levelOf: LevelOf; nameOf: (gap: RequirementGap) => string; skillName: (skill: string) => string },
): ComparedRoles {
  const gapOf = (analysis: GapAnalysis) => {
    const gaps = new Map(analysis.requirements.map((gap) => [gap.id, gap]))
    return ({ id }: { id: string }) => gaps.get(id)
  }
  const [inFirst, inSecond] = [gapOf(ofFirst), gapOf(ofSecond)]
  const pairs = pairRequirements(first.requirements, second.requirements)
  const shared = pairs.both.flatMap(({ first: one, second: other, skills }): SharedRequirement[] => {
    const [a, b] = [inFirst(one), inSecond(other)]
    if (!a || !b) return []
    const [only] = skills
    const level = skills.reduce<Level | null>((best, skill) => {
      const next = levelOf(skill)
      return next !== undefined && (best === null || next > best) ? next : best
    }, null)
    return [{ name: skills.length === 1 && only ? skillName(only) : nameOf(a), skills, level, gaps: [a, b] }]
  })
  const known = (gap: RequirementGap | undefined) => gap !== undefined
  return {
    shared,
    onlyFirst: pairs.onlyFirst.map(inFirst).filter(known),
    onlySecond: pairs.onlySecond.map(inSecond).filter(known),
  }
}

/** The sentence on top of the Roles view, and what to learn next that serves both. */
export function sayRoles({ shared }: ComparedRoles): { readonly answer: string; readonly lead: string } {
  const met = shared.filter(({ gaps }) => gaps.every(({ isMet }) => isMet)).length
  const answer = say('role.answer.join', {
    shared: capital(say('role.answer.shared', { count: shared.length, words: countInWords(shared.length) })),
    have: say('role.answer.have', { count: met, words: countInWords(met) }),
  })
  const open = shared
    .filter(({ gaps }) => gaps.every(({ isMet, isRated }) => !isMet && isRated))
    .toSorted((a, b) => b.gaps[0].priority + b.gaps[1].priority - a.gaps[0].priority - a.gaps[1].priority)
  const next = open.slice(0, 2).map(({ name }) => inSentence(name))
  if (next.length > 0)
    return { answer, lead: capital(say('role.lead.next', { count: next.length, names: listed(next) })) }
  const isRated = shared.some(({ gaps }) => gaps.some((gap) => gap.isRated))
  return { answer, lead: say(isRated ? 'role.lead.done' : 'role.lead.rate') }
}
