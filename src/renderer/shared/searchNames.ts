import UFuzzy from '@leeoniya/ufuzzy'

/** What is searched: a name and what else it is called. */
export interface Searchable {
  readonly name: string
  readonly aliases: readonly string[]
}

/** A hit, and by which other name it was found; none: by its own. */
export interface Hit<T> {
  readonly entry: T
  readonly alias?: string
}

/** Tolerates one mistyped letter a word: left out, added, swapped or wrong. */
const fuzzy = new UFuzzy({
  intraMode: 1,
  intraRules: (word) => {
    const most = word.length >= 3 ? 1 : 0
    return { intraSlice: [0, Number.POSITIVE_INFINITY], intraIns: most, intraSub: most, intraTrn: most, intraDel: most }
  },
})
/** With fewer plain hits than this, a typo is thought of. */
const few = 10

/** Lower-case names, made once for a list and kept as long as the list lives. */
const indexes = new WeakMap<
  readonly Searchable[],
  { readonly names: readonly string[]; readonly others: readonly string[] }
>()

function indexOf(entries: readonly Searchable[]) {
  const known = indexes.get(entries)
  if (known) return known
  const index = {
    names: entries.map(({ name }) => name.toLowerCase()),
    others: entries.map(({ aliases }) => (aliases.length === 0 ? '' : `\n${aliases.join('\n').toLowerCase()}`)),
  }
  indexes.set(entries, index)
  return index
}

/** How well a name fits: it is the query, begins with it, has a word that does, holds it. */
const rank = (name: string, query: string) =>
  name === query ? 0 : name.startsWith(query) ? 1 : name.includes(` ${query}`) || name.includes(`-${query}`) ? 2 : 3

/**
 * Entries whose name or other name holds every word of the query, the best first; with few of them also those that
 * one mistyped letter a word leads to. An empty query finds everything, in its order.
 */
export function searchNames<T extends Searchable>(entries: readonly T[], text: string): readonly Hit<T>[] {
  const query = text.trim().toLowerCase()
  if (query === '') return entries.map((entry) => ({ entry }))
  const words = query.split(/\s+/)
  const { names, others } = indexOf(entries)
  const found: { hit: Hit<T>; rank: number }[] = []
  const seen = new Set<number>()
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] ?? ''
    const other = others[index] ?? ''
    if (words.every((word) => name.includes(word))) {
      seen.add(index)
      found.push({ hit: { entry: entries[index] as T }, rank: rank(name, query) })
    } else if (other !== '' && words.every((word) => other.includes(word))) {
      const entry = entries[index] as T
      const aliases = entry.aliases.filter((alias) => words.every((word) => alias.toLowerCase().includes(word)))
      const alias =
        aliases.find((one) => one.toLowerCase() === query) ??
        aliases.find((one) => one.toLowerCase().startsWith(query)) ??
        aliases[0]
      if (alias === undefined) continue
      seen.add(index)
      found.push({ hit: { entry, alias }, rank: rank(alias.toLowerCase(), query) + 0.5 })
    }
  }
  found.sort((a, b) => a.rank - b.rank)
  if (found.length >= few) return found.map(({ hit }) => hit)
  const near = fuzzy.filter(names as string[], query) ?? []
  const more = near
    .filter((index) => !seen.has(index))
    .map((index) => {
      const name = names[index] ?? ''
      // A word that is there as it was typed counts for more than any likeness: 4321 is not 4320.
      const missed = words.filter((word) => !name.includes(word)).length
      return { index, missed, far: Math.abs(name.length - query.length) }
    })
    .sort((a, b) => a.missed - b.missed || a.far - b.far)
  return [...found.map(({ hit }) => hit), ...more.map(({ index }): Hit<T> => ({ entry: entries[index] as T }))]
}
