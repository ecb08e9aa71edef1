import { searchNames } from '../../src/renderer/shared/searchNames.ts'
import type { Bench } from './Figure.ts'
import { hugeVocabulary, mistyped } from './portfolios.ts'
import { median, ms } from './timing.ts'

const timed = (work: () => unknown) => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Search over 10,000 names, exact and with a typo, against a plain scan of the lower-cased names. */
export const search: Bench = async () => {
  const entries = hugeVocabulary(10_000)
  const lower = entries.map(({ name }) => name.toLowerCase())
  const scan = (query: string) => lower.filter((name) => query.split(' ').every((word) => name.includes(word)))
  const wanted = Array.from({ length: 50 }, (_, round) => entries[(round * 193) % entries.length]?.name ?? '')
  const exact = wanted.map((name) => name.split(' ').slice(0, 2).join(' ').toLowerCase())
  const typos = wanted.map((name, round) => mistyped(name, round).toLowerCase())
  for (const query of [...exact, ...typos]) void [searchNames(entries, query), scan(query)]
  const ratios = (queries: readonly string[]) =>
    queries.map((query) => timed(() => searchNames(entries, query)) / timed(() => scan(query)))
  const [ofExact, ofTypos] = [ratios(exact), ratios(typos)]
  const times = typos.map((query) => timed(() => searchNames(entries, query)))
  const found = typos.filter((query, round) =>
    searchNames(entries, query)
      .slice(0, 10)
      .some(({ entry }) => entry.name === wanted[round]),
  ).length
  return [
    {
      name: 'search over 10,000 skills, against a plain scan',
      limit: 2,
      unit: '×',
      measured: median(ofExact),
      note: 'two words',
    },
    {
      name: 'the same, a typo included',
      limit: 2,
      unit: '×',
      measured: median(ofTypos),
      note: `${ms(median(times))}, at most ${ms(Math.max(...times))}`,
    },
    {
      name: 'wanted name among the first ten',
      limit: 50,
      unit: 'of 50',
      measured: found,
      isLeast: true,
      note: 'one letter left out, swapped or wrong',
    },
  ]
}
