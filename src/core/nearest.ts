/** How many letters must be put in, taken out, replaced or swapped with their neighbour to make one text of the other. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1]
      let least = Math.min(
        (current[column - 1] ?? 0) + 1,
        (last[column] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1)
      current.push(least)
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}

export interface Nameable {
  readonly id: string
  readonly name: string
  readonly aliases?: readonly string[]
}

const plain = (text: string) => text.toLowerCase().replaceAll(/[\s_-]+/g, '-')

/** The share of a text that must change to become the other; what one holds whole is near. */
function farness(wanted: string, text: string): number {
  const [a, b] = [plain(wanted), plain(text)]
  const distance = editDistance(a, b) / Math.max(a.length, b.length, 1)
  return a.length > 2 && b.includes(a) ? Math.min(distance, 0.3) : distance
}

/** What differs in more than this share resembles nothing, and is named only where nothing else is. */
const farthest = 0.4

interface Wish {
  readonly count?: number
  /** All are named, however far. */
  readonly isAnyFar?: boolean
}

/** The ids of at most `count` things whose id, name or alias resembles what was asked for, nearest first; at least one. */
export function nearest(
  wanted: string,
  known: readonly Nameable[],
  { count = 3, isAnyFar = false }: Wish = {},
): readonly string[] {
  return known
    .map(({ id, name, aliases = [] }) => ({
      id,
      far: Math.min(...[id, name, ...aliases].map((text) => farness(wanted, text))),
    }))
    .sort((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1))
    .filter(({ far }, place) => place === 0 || isAnyFar || far <= farthest)
    .slice(0, count)
    .map(({ id }) => id)
}
