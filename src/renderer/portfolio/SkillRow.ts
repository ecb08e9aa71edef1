import type { GapAnalysis } from '#core/gap/analyseGap.ts'
import type { Level } from '#core/portfolio/Level.ts'
import type { Portfolio, SkillId } from '#core/portfolio/Portfolio.ts'
import type { Skill } from '#core/skill/Skill.ts'
import type { MarkedTarget, RoleLook } from '#marks/roleLook.ts'

/** One skill of the portfolio, as it stands in the table. */
export interface SkillRow {
  readonly id: SkillId
  readonly name: string
  readonly aliases: readonly string[]
  readonly category: string
  readonly level: Level | null
  readonly lastUsed?: string
  readonly hasNotes: boolean
  /** What the roles ask of it. */
  readonly targets: readonly MarkedTarget[]
  /** The vocabulary does not know it, nor is it one of the person's own: shown under its id. */
  readonly isUnknown: boolean
}

/** The highest target that each role asks of a skill. */
export function targetsBySkill(
  analyses: readonly GapAnalysis[],
  lookOf: (role: string) => RoleLook,
): ReadonlyMap<SkillId, readonly MarkedTarget[]> {
  const targets = new Map<SkillId, Map<string, number>>()
  for (const { role, requirements } of analyses)
    for (const { skills, target } of requirements)
      for (const skill of skills) {
        const ofSkill = targets.get(skill) ?? new Map<string, number>()
        ofSkill.set(role, Math.max(target, ofSkill.get(role) ?? 0))
        targets.set(skill, ofSkill)
      }
  return new Map(
    [...targets].map(([skill, byRole]) => [
      skill,
      [...byRole].map(([role, target]) => ({ role: lookOf(role), target })),
    ]),
  )
}

const none: readonly MarkedTarget[] = []

/** Every skill of the portfolio that is not archived. */
export const skillRows = (
  { skills }: Portfolio,
  skillOf: (id: SkillId) => Skill | undefined,
  targets: ReadonlyMap<SkillId, readonly MarkedTarget[]>,
): readonly SkillRow[] =>
  skills
    .filter(({ archived }) => !archived)
    .map(({ skill, name, level, lastUsed, notes }) => {
      const known = skillOf(skill)
      const isUnknown = known === undefined && name === undefined
      return {
        id: skill,
        name: known?.name ?? name ?? skill,
        aliases: known?.aliases ?? [],
        category: known?.category ?? (isUnknown ? 'unknown' : 'own'),
        level: level ?? null,
        ...(lastUsed !== undefined && { lastUsed }),
        hasNotes: Boolean(notes),
        targets: targets.get(skill) ?? none,
        isUnknown,
      }
    })

export const sortKeys = ['name', 'category', 'level', 'lastUsed'] as const
export type SortKey = (typeof sortKeys)[number]
export interface Sorting {
  readonly key: SortKey
  readonly isDescending: boolean
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
const compare: Readonly<Record<SortKey, (a: SkillRow, b: SkillRow) => number>> = {
  name: (a, b) => collator.compare(a.name, b.name),
  category: (a, b) => collator.compare(a.category, b.category),
  level: (a, b) => (a.level ?? -1) - (b.level ?? -1),
  lastUsed: (a, b) => (a.lastUsed ?? '').localeCompare(b.lastUsed ?? ''),
}

/** The rows by this column; ties by name. */
export const sortRows = (rows: readonly SkillRow[], { key, isDescending }: Sorting): readonly SkillRow[] => {
  const turn = isDescending ? -1 : 1
  return rows.toSorted((a, b) => turn * compare[key](a, b) || compare.name(a, b))
}
