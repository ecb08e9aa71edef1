import type { PlanModel, Row } from './PlanModel.ts'

/** What counts as taken or claimed at all, in a solution of the relaxed program. */
const some = 1e-6

/** The atoms that the taken items truly lead to, from nothing but what the person has. */
function derived({ needs, crosses }: PlanModel, taken: readonly number[]): ReadonlySet<number> {
  const reached = new Set<number>()
  for (let waiting = taken, went = true; went;) {
    went = false
    const still: number[] = []
    for (const item of waiting) {
      if (!(needs[item] ?? []).every((atom) => reached.has(atom))) {
        still.push(item)
        continue
      }
      went = true
      for (const atom of crosses[item] ?? []) reached.add(atom)
    }
    waiting = still
  }
  return reached
}

/** The part of these atoms that leans on no other part: those that one of them leads back to, through what they need. */
function lowestPart(model: PlanModel, unfounded: ReadonlySet<number>, taken: readonly number[]): ReadonlySet<number> {
  const leansOn = new Map<number, Set<number>>([...unfounded].map((atom) => [atom, new Set<number>()]))
  for (const item of taken)
    for (const atom of model.crosses[item] ?? [])
      for (const need of model.needs[item] ?? []) if (unfounded.has(need)) leansOn.get(atom)?.add(need)
  const closure = (from: number) => {
    const seen = new Set([from])
    for (const atom of seen) for (const next of leansOn.get(atom) ?? []) seen.add(next)
    return seen
  }
  let lowest: ReadonlySet<number> = unfounded
  for (const atom of unfounded) {
    const part = closure(atom)
    if (part.size < lowest.size) lowest = part
  }
  return lowest
}

/**
 * Rows that cut off a solution in which claims hold each other up in a circle; none where every claim is founded. For a
 * set of such atoms: none is reached unless an item is taken that crosses one of them and needs none.
 */
export function unfoundedRows(model: PlanModel, values: ArrayLike<number>): readonly Row[] {
  const count = model.items.length
  const taken = Array.from({ length: count }, (_, item) => item).filter((item) => (values[item] ?? 0) > some)
  const reached = derived(model, taken)
  const unfounded = new Set(
    model.atoms.flatMap((_atom, index) =>
      (values[count + index] ?? 0) > some && !reached.has(count + index) ? [count + index] : [],
    ),
  )
  if (unfounded.size === 0) return []
  const part = lowestPart(model, unfounded, taken)
  const openers = model.crosses.flatMap((atoms, item) =>
    atoms.some((atom) => part.has(atom)) && !(model.needs[item] ?? []).some((atom) => part.has(atom)) ? [item] : [],
  )
  return [...part].map((atom) => ({
    lower: 0,
    columns: [...openers, atom],
    values: [...openers.map(() => 1), -1],
  }))
}
