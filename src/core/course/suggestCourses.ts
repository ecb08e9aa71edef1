import { analyseLevels, sum } from '#core/gap/analyseGap.ts'
import { gapsBySkill, type SkillGap, ordersOf } from '#core/gap/gapsBySkill.ts'
import type { Portfolio, SkillId } from '#core/portfolio/Portfolio.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import { allItems, pastIds } from './allItems.ts'
import { chainFinder, type FindChain } from './chainFinder.ts'
import { gainsOf, type Gain } from './gainsOf.ts'
import type { LearningItem } from './LearningItem.ts'
import { lifted, liftsOf, type Levels, type Lift, type Need } from './lift.ts'

/** One item that brings the person nearer to what the roles ask. */
export interface Suggestion {
  readonly item: LearningItem
  /** What must be done before it, in order; empty where it can be begun today. */
  readonly chain: readonly LearningItem[]
  /** What it needs and nothing in the catalogue gives; the rest is reckoned as if the person had it. */
  readonly unmet: readonly Need[]
  /** What the item itself lifts, after its chain. */
  readonly lifts: readonly Lift[]
  /** The requirements that come nearer by the item itself, most points first. */
  readonly gains: readonly Gain[]
  /** Points by the item itself, over all roles shown. */
  readonly points: number
  /** Points and hours of the item with its chain. */
  readonly whole: { readonly points: number; readonly hours: number }
  /** The item's own rate or that of the whole chain, whichever is lower: no item rides on what its chain brings. */
  readonly pointsPerHour: number
}

/** A gap with what can close some of it, most points an hour first; empty where nothing in the catalogue can. */
export interface GapSuggestions {
  readonly gap: SkillGap
  readonly suggestions: readonly Suggestion[]
}

/** What can be suggested: neither retired nor hidden nor done, the person's own items too. */
function availableItems(portfolio: Portfolio, catalogue: readonly LearningItem[]): readonly LearningItem[] {
  const past = pastIds(portfolio)
  return allItems(portfolio, catalogue).filter((item) => !item.retired && !past.has(item.id))
}

/** Every skill that a role accepts or an item teaches or needs: no other can matter to a plan. */
function skillsThatMatter(roles: readonly TargetedRole[], items: readonly LearningItem[]): ReadonlySet<SkillId> {
  const asked = roles.flatMap(({ requirements }) =>
    requirements.flatMap(({ skills, comparable = [] }) => [...skills, ...comparable]),
  )
  const taught = items.flatMap(({ teaches, prerequisites }) => [...teaches, ...prerequisites].map(({ skill }) => skill))
  return new Set([...asked, ...taught])
}

/**
 * The person's rated levels, of the skills that a role or an item names: plans copy them at every step, and a portfolio
 * may hold ten thousand. A course that is done is taken to be in them already.
 */
export function ratedLevels(
  portfolio: Portfolio,
  roles: readonly TargetedRole[],
  items: readonly LearningItem[],
): Levels {
  const matter = skillsThatMatter(roles, items)
  return new Map(
    portfolio.skills.flatMap(({ skill, level }) =>
      level === undefined || !matter.has(skill) ? [] : [[skill, level] as const],
    ),
  )
}

const better = (a: Suggestion, b: Suggestion) =>
  Number(a.unmet.length > 0) - Number(b.unmet.length > 0) ||
  b.pointsPerHour - a.pointsPerHour ||
  b.points - a.points ||
  a.whole.hours - b.whole.hours ||
  (a.item.id < b.item.id ? -1 : 1)

function suggest(
  item: LearningItem,
  levels: Levels,
  roles: readonly TargetedRole[],
  findChain: FindChain,
): Suggestion | undefined {
  const { chain, unmet } = findChain(item)
  // What nothing in the catalogue gives is granted on both sides, so that only what is taught counts.
  const granted =
    unmet.length === 0 ? levels : new Map([...levels, ...unmet.map(({ skill, level }) => [skill, level] as const)])
  const begun = chain.reduce(lifted, granted)
  const gains = gainsOf(begun, lifted(begun, item), roles)
  if (gains.length === 0) return undefined
  const points = sum(gains, (gain) => gain.points)
  const whole = {
    points: points + (chain.length === 0 ? 0 : sum(gainsOf(granted, begun, roles), (gain) => gain.points)),
    hours: item.hours + sum(chain, ({ hours }) => hours),
  }
  const pointsPerHour = Math.min(points / item.hours, whole.points / whole.hours)
  return { item, chain, unmet, lifts: liftsOf(item, begun), gains, points, whole, pointsPerHour }
}

/**
 * For each gap by skill over the roles shown, what in the catalogue can lift the person from where they are towards
 * the target, ranked by points gained per hour: weight × levels truly closed ÷ hours, over all roles shown and all
 * skills the item teaches. An item that cannot be begun yet comes with the shortest chain of items that leads to it.
 *
 * Every suggested item really raises a requirement of its gap. `roles`: the one aimed at first.
 */
export function suggestCourses(
  portfolio: Portfolio,
  roles: readonly TargetedRole[],
  catalogue: readonly LearningItem[],
): readonly GapSuggestions[] {
  const items = availableItems(portfolio, catalogue)
  const levels = ratedLevels(portfolio, roles, items)
  const findChain = chainFinder(levels, items)
  const asked = new Set(
    roles.flatMap(({ requirements }) =>
      requirements.flatMap(({ skills, comparable = [] }) => [...skills, ...comparable]),
    ),
  )
  const suggestions = items
    .filter((item) => liftsOf(item, levels).some(({ skill }) => asked.has(skill)))
    .map((item) => suggest(item, levels, roles, findChain))
    .filter((suggestion) => suggestion !== undefined)
    .sort(better)
  const analyses = roles.map((role) => analyseLevels((skill) => levels.get(skill), role))
  const orders = ordersOf(roles)
  return gapsBySkill(analyses, orders).map((gap) => {
    const open = new Set(gap.shares.map(({ role, requirement }) => `${role}/${requirement.id}`))
    return {
      gap,
      suggestions: suggestions.filter(({ gains }) =>
        gains.some(({ role, requirement }) => open.has(`${role}/${requirement.id}`)),
      ),
    }
  })
}
