import { catalogueWarnings, type CatalogueWarning } from '#core/course/catalogueWarnings.ts'
import type { LearningItem } from '#core/course/LearningItem.ts'
import { leastHours } from '#core/course/leastHours.ts'
import { needsOf } from '#core/course/lift.ts'
import type { Level } from '#core/portfolio/Level.ts'
import type { Id } from '#core/shape.ts'

/** What something countable takes: one figure for each kind and unit. */
export interface EffortUnit {
  readonly kind: string
  readonly unit: string
  readonly hoursEach: number
}

/** What the shipped catalogue is held against. */
export interface CatalogueRule {
  readonly efforts: readonly EffortUnit[]
  readonly skills: ReadonlySet<Id>
  readonly tips: ReadonlySet<Id>
}

/** What an entry of the shipped catalogue does not keep. */
export type EntryFault =
  | CatalogueWarning
  | { readonly code: 'id-twice'; readonly item: Id }
  | { readonly code: 'url-twice'; readonly item: Id; readonly other: Id }
  | { readonly code: 'no-url'; readonly item: Id }
  | { readonly code: 'no-source'; readonly item: Id }
  | { readonly code: 'no-reason-for-hours'; readonly item: Id }
  | { readonly code: 'nothing-counted'; readonly item: Id }
  | { readonly code: 'not-the-product'; readonly item: Id; readonly hours: number; readonly product: number }
  | { readonly code: 'unknown-unit'; readonly item: Id; readonly unit: string; readonly hoursEach: number }
  | { readonly code: 'unknown-skill'; readonly item: Id; readonly skill: Id }
  | { readonly code: 'unknown-tip'; readonly item: Id; readonly tip: Id }
  | { readonly code: 'expert-claimed'; readonly item: Id; readonly skill: Id }
  | { readonly code: 'nothing-teaches'; readonly item: Id; readonly skill: Id; readonly level: Level }
  | { readonly code: 'no-evidence-named'; readonly item: Id }
  | { readonly code: 'no-provider'; readonly item: Id }
  | { readonly code: 'teaches-nothing'; readonly item: Id }
  | { readonly code: 'skill-twice'; readonly item: Id; readonly skill: Id }
  | { readonly code: 'needs-what-it-teaches'; readonly item: Id; readonly skill: Id }

const isWhole = (hours: number, product: number) => Math.abs(hours - product) < 1e-9

/** Where an address leads: the same with a slash more, in capitals, or to a place within the page. */
const placeOf = (url: string) => url.replace(/#.*$/, '').replace(/\/$/, '').toLowerCase()

function faultsOf(item: LearningItem, { efforts, skills, tips }: CatalogueRule): readonly EntryFault[] {
  const { id, kind, hours, hoursBasis, hoursNote, effort, source, teaches, prerequisites } = item
  const faults: EntryFault[] = []
  const isPractice = kind === 'practice'
  if (!isPractice && item.url === undefined) faults.push({ code: 'no-url', item: id })
  if (!isPractice && !source?.phrase.trim()) faults.push({ code: 'no-source', item: id })
  if (!isPractice && (!item.provider?.trim() || (source && source.by === undefined)))
    faults.push({ code: 'no-provider', item: id })
  if (teaches.length === 0) faults.push({ code: 'teaches-nothing', item: id })
  for (const [index, { skill }] of teaches.entries())
    if (teaches.findIndex((lift) => lift.skill === skill) < index) faults.push({ code: 'skill-twice', item: id, skill })
  for (const { skill, level } of prerequisites)
    if (teaches.some((lift) => lift.skill === skill && lift.from < level))
      faults.push({ code: 'needs-what-it-teaches', item: id, skill })
  if (!hoursNote?.trim()) faults.push({ code: 'no-reason-for-hours', item: id })
  if (isPractice && !item.countsAs?.trim()) faults.push({ code: 'no-evidence-named', item: id })
  if (hoursBasis === 'estimate' && !effort) faults.push({ code: 'nothing-counted', item: id })
  if (effort) {
    const { count, unit, hoursEach } = effort
    if (!isWhole(hours, count * hoursEach))
      faults.push({ code: 'not-the-product', item: id, hours, product: count * hoursEach })
    if (!efforts.some((known) => known.kind === kind && known.unit === unit && known.hoursEach === hoursEach))
      faults.push({ code: 'unknown-unit', item: id, unit: `${kind} ${unit}`, hoursEach })
  }
  for (const { skill } of [...teaches, ...prerequisites])
    if (!skills.has(skill)) faults.push({ code: 'unknown-skill', item: id, skill })
  for (const { skill, to } of teaches) if (to === 5) faults.push({ code: 'expert-claimed', item: id, skill })
  for (const tip of item.tips ?? []) if (!tips.has(tip)) faults.push({ code: 'unknown-tip', item: id, tip })
  return faults
}

/**
 * Where entries of the shipped catalogue do not keep the written rule (resources/README.md): sources, hours that
 * follow from what was counted, levels, and needs that something in it teaches. Retired ones are passed over.
 */
export function checkCatalogue(catalogue: readonly LearningItem[], rule: CatalogueRule): readonly EntryFault[] {
  const items = catalogue.filter(({ retired }) => !retired)
  const ids = new Set<Id>()
  const urls = new Map<string, Id>()
  const twice = catalogue.flatMap(({ id, url }): EntryFault[] => {
    const place = url === undefined ? undefined : placeOf(url)
    const other = place === undefined ? undefined : urls.get(place)
    const found: EntryFault[] = [
      ...(ids.has(id) ? [{ code: 'id-twice' as const, item: id }] : []),
      ...(other === undefined ? [] : [{ code: 'url-twice' as const, item: id, other }]),
    ]
    ids.add(id)
    if (place !== undefined) urls.set(place, id)
    return found
  })
  const reach = leastHours(new Map(), items)
  const unreachable = items.flatMap((item) =>
    [...needsOf(item)]
      .filter(([skill, level]) => reach.hoursTo(skill, level) === Infinity)
      .map(([skill, level]): EntryFault => ({ code: 'nothing-teaches', item: item.id, skill, level })),
  )
  return [...twice, ...items.flatMap((item) => faultsOf(item, rule)), ...catalogueWarnings(items), ...unreachable]
}
