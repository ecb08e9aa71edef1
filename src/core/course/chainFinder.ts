import { sum } from '#core/gap/analyseGap.ts'
import type { SkillId } from '#core/portfolio/Portfolio.ts'
import { doAll } from './doAll.ts'
import { leastHours, type LeastHours } from './leastHours.ts'
import type { LearningItem } from './LearningItem.ts'
import { canBegin, needsOf, unmetNeeds, type Levels, type Need } from './lift.ts'

/** What leads to an item: the items to do before it, in order, and what nothing in the catalogue can give. */
export interface Chain {
  readonly chain: readonly LearningItem[]
  readonly unmet: readonly Need[]
}

export type FindChain = (item: LearningItem) => Chain

/**
 * Sets of items that are tried for one item before the best so far is taken. With a catalogue as the shipped one most
 * need fewer; in one of thousands each item gets less, so that the whole does not take longer than a person waits.
 */
const patienceWith = (items: readonly LearningItem[]) => Math.min(100, Math.ceil(20_000 / items.length))

const hoursOf = (items: readonly LearningItem[]) => sum(items, ({ hours }) => hours)

/** The items without those that the others do not need. */
function withoutIdle(item: LearningItem, levels: Levels, items: readonly LearningItem[]): readonly LearningItem[] {
  let kept = items
  for (const idle of items.toSorted((a, b) => b.hours - a.hours)) {
    const { done, levels: reached } = doAll(
      levels,
      kept.filter((other) => other !== idle),
    )
    if (done.length === kept.length - 1 && canBegin(item, reached)) kept = done
  }
  return kept
}

/** A chain that leads to the item for certain: the cheapest item for each thing missing, for what that needs, and so on. */
function plainChain(item: LearningItem, levels: Levels, { itemFor }: LeastHours): readonly LearningItem[] {
  const chosen = new Set<LearningItem>()
  const gather = (needing: LearningItem) => {
    for (const [skill, level] of needsOf(needing)) {
      const provider = itemFor(skill, level)
      if (!provider || chosen.has(provider)) continue
      chosen.add(provider)
      gather(provider)
    }
  }
  gather(item)
  return withoutIdle(item, levels, doAll(levels, [...chosen]).done)
}

/**
 * Finds what leads to an item, for one person and one catalogue: the chain of fewest hours, by trying what teaches
 * the first thing missing, cheapest first, and leaving off what is dearer than the best known.
 */
export function chainFinder(levels: Levels, items: readonly LearningItem[]): FindChain {
  const least = leastHours(levels, items)
  const patience = patienceWith(items)
  const { hoursTo, hoursToBegin } = least
  const providers = new Map<SkillId, LearningItem[]>()
  for (const item of items)
    for (const { skill } of item.teaches) if (!providers.get(skill)?.push(item)) providers.set(skill, [item])
  for (const list of providers.values())
    list.sort((a, b) => hoursToBegin(a) + a.hours - hoursToBegin(b) - b.hours || (a.id < b.id ? -1 : 1))

  /** Items of which at least one more must be done before `item` can begin; `chosen` are to be done already. */
  function next(
    item: LearningItem,
    chosen: ReadonlySet<LearningItem>,
    reached: Levels,
    seen = new Set<LearningItem>(),
  ): LearningItem[] {
    const [need] = unmetNeeds(item, reached)
    if (!need || seen.has(item)) return []
    seen.add(item)
    return (providers.get(need.skill) ?? [])
      .filter(({ teaches }) =>
        teaches.some(({ skill, from, to }) => skill === need.skill && from < need.level && to >= need.level),
      )
      .flatMap((provider) => (chosen.has(provider) ? next(provider, chosen, reached, seen) : [provider]))
      .filter((provider) => hoursToBegin(provider) < Infinity)
  }

  function shortest(item: LearningItem, granted: Levels): readonly LearningItem[] {
    let best = plainChain(item, granted, least)
    let bestHours = hoursOf(best)
    const tried = new Set<string>()
    const tryFrom = (chosen: ReadonlySet<LearningItem>, hours: number): void => {
      const name = [...chosen]
        .map(({ id }) => id)
        .sort()
        .join(' ')
      if (tried.has(name) || tried.size >= patience) return
      tried.add(name)
      const { done, levels: reached } = doAll(granted, [...chosen])
      if (canBegin(item, reached)) {
        best = done
        bestHours = hours
        return
      }
      for (const provider of new Set(next(item, chosen, reached)))
        if (provider !== item && hours + provider.hours < bestHours)
          tryFrom(new Set([...chosen, provider]), hours + provider.hours)
    }
    // No chain takes less than its dearest need alone.
    if (bestHours > hoursToBegin(item)) tryFrom(new Set(), 0)
    return withoutIdle(item, granted, best)
  }

  return (item) => {
    if (canBegin(item, levels)) return { chain: [], unmet: [] }
    const unmet = unmetNeeds(item, levels).filter(({ skill, level }) => hoursTo(skill, level) === Infinity)
    const granted = new Map([...levels, ...unmet.map(({ skill, level }) => [skill, level] as const)])
    return { chain: shortest(item, granted), unmet }
  }
}
