/** The middle of the sorted values. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`

type Work = () => unknown

/** Wall times of each work in ms, taken in turn after `warm` rounds, so that a noisy moment hits all alike. */
export async function interleaved<K extends string>(
  works: Readonly<Record<K, Work>>,
  rounds: number,
  warm = 2,
): Promise<Record<K, number[]>> {
  const names = Object.keys(works) as K[]
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, number[]>
  for (let round = -warm; round < rounds; round += 1)
    for (const name of names) {
      const start = performance.now()
      await works[name]()
      if (round >= 0) times[name].push(performance.now() - start)
    }
  return times
}

/** The median of the ratios, round by round. */
export const ratio = (a: readonly number[], b: readonly number[]): number =>
  median(a.map((time, round) => time / (b[round] ?? Number.NaN)))
