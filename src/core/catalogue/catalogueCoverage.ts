import type { LearningItem } from '#core/course/LearningItem.ts'
import { leastHours } from '#core/course/leastHours.ts'
import { levels, type Level } from '#core/portfolio/Level.ts'
import type { SkillId } from '#core/portfolio/Portfolio.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import type { Id } from '#core/shape.ts'

/** What the catalogue has for one requirement. Practice counts in ladders, never among the resources. */
export interface Coverage {
  readonly role: Id
  readonly requirement: Id
  readonly target: Level
  /** Resources that teach one of its skills. */
  readonly resources: number
  readonly free: number
  /** How many items, practice too, take one of its skills to this level; index 0 stands for level 1. */
  readonly toLevel: readonly number[]
  /** As `toLevel`, of the free ones. */
  readonly freeToLevel: readonly number[]
  /** The highest level of one of its skills that is reached from nothing through free items alone, up to the target. */
  readonly freeLadder: Level
}

export type CoverageFault =
  | {
      readonly code: 'ladder-breaks'
      readonly role: Id
      readonly requirement: Id
      readonly target: Level
      readonly reached: Level
    }
  | {
      readonly code: 'too-few-resources'
      readonly role: Id
      readonly requirement: Id
      readonly resources: number
      readonly free: number
    }
  | { readonly code: 'alternative-without'; readonly skill: SkillId; readonly resources: number }
  | { readonly code: 'catalogue-too-small'; readonly resources: number; readonly practice: number }
  | { readonly code: 'tip-without-practice'; readonly tip: Id }
  | { readonly code: 'too-many-third-party'; readonly thirdParty: number; readonly most: number }

const least = { resources: 160, practice: 25, teaching: 4, free: 2, alternative: 2 } as const

const isResource = ({ kind }: LearningItem) => kind !== 'practice'
/** A step whose hours are merely assumed carries no ladder. */
const isSound = ({ hoursBasis, effort }: LearningItem) => hoursBasis === 'provider' || effort !== undefined

/** What the catalogue has for every requirement of these roles, requirement by requirement. */
export function catalogueCoverage(
  catalogue: readonly LearningItem[],
  roles: readonly TargetedRole[],
): readonly Coverage[] {
  const items = catalogue.filter(({ retired }) => !retired)
  const reach = leastHours(
    new Map(),
    items.filter((item) => item.cost === 'free' && isSound(item)),
  )
  const ladderOf = (skill: SkillId, target: Level) =>
    levels.findLast((level) => level <= target && reach.hoursTo(skill, level) < Infinity) ?? 0
  return roles.flatMap((role) =>
    role.requirements.map((requirement): Coverage => {
      const skills = new Set(requirement.skills)
      const teaching = items.filter(({ teaches }) => teaches.some(({ skill }) => skills.has(skill)))
      const resources = teaching.filter(isResource)
      const crossing = (among: readonly LearningItem[]) =>
        [1, 2, 3, 4].map(
          (level) =>
            among.filter(({ teaches }) =>
              teaches.some(({ skill, from, to }) => skills.has(skill) && from < level && level <= to),
            ).length,
        )
      return {
        role: role.id,
        requirement: requirement.id,
        target: requirement.target,
        resources: resources.length,
        free: resources.filter(({ cost }) => cost === 'free').length,
        toLevel: crossing(teaching),
        freeToLevel: crossing(teaching.filter(({ cost }) => cost === 'free')),
        freeLadder: requirement.skills.reduce<Level>((best, skill) => {
          const level = ladderOf(skill, requirement.target)
          return level > best ? level : best
        }, 0),
      }
    }),
  )
}

/** Where the catalogue is too thin for these roles: a ladder that breaks, too few resources, a tip without practice. */
export function coverageFaults(
  catalogue: readonly LearningItem[],
  roles: readonly TargetedRole[],
  tips: readonly Id[],
): readonly CoverageFault[] {
  const items = catalogue.filter(({ retired }) => !retired)
  const resources = items.filter(isResource)
  const practice = items.filter((item) => !isResource(item))
  const rows = catalogueCoverage(catalogue, roles).flatMap(
    ({ role, requirement, target, freeLadder, resources: teaching, free }): CoverageFault[] => [
      ...(freeLadder < target
        ? [{ code: 'ladder-breaks' as const, role, requirement, target, reached: freeLadder }]
        : []),
      ...(teaching < least.teaching || free < least.free
        ? [{ code: 'too-few-resources' as const, role, requirement, resources: teaching, free }]
        : []),
    ],
  )
  const alternatives = new Set(
    roles.flatMap((role) =>
      role.requirements.filter(({ skills }) => skills.length > 1).flatMap(({ skills }) => skills),
    ),
  )
  const thin = [...alternatives].flatMap((skill): CoverageFault[] => {
    const count = resources.filter(({ teaches }) => teaches.some((lift) => lift.skill === skill)).length
    return count < least.alternative ? [{ code: 'alternative-without', skill, resources: count }] : []
  })
  const thirdParty = resources.filter(({ source }) => source?.by === 'third-party').length
  const most = Math.floor(resources.length / 4)
  return [
    ...rows,
    ...thin,
    ...(resources.length < least.resources || practice.length < least.practice
      ? [{ code: 'catalogue-too-small' as const, resources: resources.length, practice: practice.length }]
      : []),
    ...tips
      .filter((tip) => !practice.some((item) => item.tips?.includes(tip)))
      .map((tip): CoverageFault => ({ code: 'tip-without-practice', tip })),
    ...(thirdParty > most ? [{ code: 'too-many-third-party' as const, thirdParty, most }] : []),
  ]
}
