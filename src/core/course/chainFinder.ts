import type { Level } from '#core/portfolio/Level.ts'
import type { SkillId } from '#core/portfolio/Portfolio.ts'
import type { LearningItem } from './LearningItem.ts'
import { lifted, needsOf, unmetNeeds, type Levels, type Need } from './lift.ts'

/** What leads to an item: the items to do before it, in order, and what nothing in the catalogue can give. */
export interface Chain {
  readonly chain: readonly LearningItem[]
  readonly unmet: readonly Need[]
}

/** Chains that are tried for one item before the best so far is taken. */
const patience = 400
const longest = 8

const name = (skill: SkillId, level: number) => `${skill}/${level}`

/**
 * The least hours at which each level can be reached, if the dearest need of an item were all it takes to begin it:
 * never too high, and infinite exactly where nothing leads there.
 */
function leastHours(levels: Levels, items: readonly LearningItem[]): (skill: SkillId, level: Level) => number {
  const least = new Map<string, number>()
  const at = (skill: SkillId, level: Level) =>
    level <= (levels.get(skill) ?? 0) ? 0 : (least.get(name(skill, level)) ?? Infinity)
  for (let isSettled = false; !isSettled;) {
    isSettled = true
    for (const item of items) {
      const begun = Math.max(0, ...[...needsOf(item)].map(([skill, level]) => at(skill, level)))
      if (begun === Infinity) continue
      for (const { skill, to } of item.teaches)
        for (let level = to; level > (levels.get(skill) ?? 0); level = (level - 1) as Level)
          if (begun + item.hours < at(skill, level)) {
            least.set(name(skill, level), begun + item.hours)
            isSettled = false
          }
    }
  }
  return at
}

/** Does what can be begun, over and over: the order in which it was done, and the levels at the end. */
export function doAll(
  levels: Levels,
  items: readonly LearningItem[],
): { done: readonly LearningItem[]; levels: Levels } {
  const done: LearningItem[] = []
  let reached = levels
  for (let waiting = items, went = true; went;) {
    went = false
    const still: LearningItem[] = []
    for (const item of waiting) {
      if (unmetNeeds(item, reached).length > 0) {
        still.push(item)
        continue
      }
      reached = lifted(reached, item)
      done.push(item)
      went = true
    }
    waiting = still
  }
  return { done, levels: reached }
}

/**
 * Finds what leads to an item, for one person and one catalogue: the chain of fewest hours, by trying what teaches
 * the first thing missing, cheapest first, and leaving off what is dearer than the best known.
 */
export function chainFinder(levels: Levels, items: readonly LearningItem[]): (item: LearningItem) => Chain {
  const hoursTo = leastHours(levels, items)
  const providers = new Map<SkillId, LearningItem[]>()
  for (const item of items)
    for (const { skill } of item.teaches) if (!providers.get(skill)?.push(item)) providers.set(skill, [item])
  const hoursToBegin = (item: LearningItem) =>
    Math.max(0, ...[...needsOf(item)].map(([skill, level]) => hoursTo(skill, level)))
  for (const list of providers.values())
    list.sort((a, b) => hoursToBegin(a) + a.hours - hoursToBegin(b) - b.hours || (a.id < b.id ? -1 : 1))

  /** Items of which at least one more must be done before `item` can begin; `chosen` are to be done already. */
  function next(item: LearningItem, chosen: ReadonlySet<LearningItem>, reached: Levels, seen: Set<LearningItem>) {
    const [need] = unmetNeeds(item, reached)
    if (!need || seen.has(item)) return []
    seen.add(item)
    const found: LearningItem[] = []
    for (const provider of providers.get(need.skill) ?? []) {
      const crosses = provider.teaches.some(
        ({ skill, from, to }) => skill === need.skill && from < need.level && to >= need.level,
      )
      if (!crosses) continue
      if (!chosen.has(provider)) {
        if (hoursToBegin(provider) < Infinity) found.push(provider)
      } else found.push(...next(provider, chosen, reached, seen))
    }
    return found
  }

  return (item) => {
    const missing = unmetNeeds(item, levels)
    if (missing.length === 0) return { chain: [], unmet: [] }
    const unmet = missing.filter(({ skill, level }) => hoursTo(skill, level) === Infinity)
    const granted = new Map([...levels, ...unmet.map(({ skill, level }) => [skill, level] as const)])
    let best: { hours: number; chain: readonly LearningItem[] } | undefined
    const tried = new Set<string>()
    const tryFrom = (chosen: ReadonlySet<LearningItem>, hours: number): void => {
      const set = [...chosen]
        .map(({ id }) => id)
        .sort()
        .join(' ')
      if (tried.has(set) || (tried.size >= patience && best)) return
      tried.add(set)
      const { done, levels: reached } = doAll(granted, [...chosen])
      if (unmetNeeds(item, reached).length === 0) {
        if (!best || hours < best.hours) best = { hours, chain: done }
        return
      }
      if (chosen.size === longest) return
      for (const provider of new Set(next(item, chosen, reached, new Set())))
        if (provider !== item && hours + provider.hours < (best?.hours ?? Infinity))
          tryFrom(new Set([...chosen, provider]), hours + provider.hours)
    }
    tryFrom(new Set(), 0)
    return { chain: best?.chain ?? [], unmet: best ? unmet : missing }
  }
}
