import loadHighs, { type Highs, type Model } from 'highs'
import type { PlanModel, Row, Solution } from '#core/plan/PlanModel.ts'
import { unfoundedRows } from '#core/plan/unfoundedRows.ts'

let loading: ReturnType<typeof loadHighs> | undefined
/** One solver for as long as the program runs: loading it costs more than most plans. */
const highs = () => (loading ??= loadHighs())

/** HiGHS's word for a column of whole numbers, and for a solution that keeps every row. */
const integer = 1
const feasible = 2
/** How far from a whole number a solver's whole number may be. */
const whole = 1e-6

export interface SolveOptions {
  /** After so many seconds the best plan found so far is taken. */
  readonly seconds?: number
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < whole
const sumOf = (model: PlanModel, take: readonly boolean[]) =>
  model.quarters.reduce((total, quarters, index) => total + (take[index] ? quarters : 0), 0)

/** The program as HiGHS takes it, row by row. */
function toHighs({ items, atoms, quarters, must, rows }: PlanModel) {
  const columns = items.length + atoms.length
  const forced = new Set(must)
  const starts = [0]
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length)
  return {
    numCols: columns,
    numRows: rows.length,
    colCost: [...quarters, ...atoms.map(() => 0)],
    colLower: Array.from({ length: columns }, (_, column) => (forced.has(column) ? 1 : 0)),
    colUpper: Array.from({ length: columns }, () => 1),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper ?? Number.POSITIVE_INFINITY),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: columns,
      starts,
      indices: rows.flatMap((row) => row.columns),
      values: rows.flatMap((row) => row.values),
    },
  }
}

/** What HiGHS found for the program as it stands, claims that hold each other up cut off as they appear. */
interface Found {
  readonly values: ArrayLike<number>
  readonly bound: number
  readonly isProven: boolean
}

function addRows(model: Model, rows: readonly Row[]) {
  for (const { lower, upper, columns, values } of rows)
    model.addRow(lower, upper ?? Number.POSITIVE_INFINITY, { indices: [...columns], values: [...values] })
}

/**
 * Solves the relaxed program first: where that is whole, it is the proof too. Else the whole program, round by round.
 * Undefined where there is no plan, or none was found in time (`isLate`).
 */
function search(
  highs: Highs,
  model: Model,
  plan: PlanModel,
  until: number,
): Found | 'infeasible' | { readonly bound: number } {
  const { modelStatus } = highs.constants
  const isTaken = Array.from({ length: plan.items.length }, (_, item) => item)
  let isRelaxed = true
  model.clearIntegrality()
  for (;;) {
    const left = Math.max(0.01, (until - performance.now()) / 1000)
    model.zeroAllClocks()
    model.options.set({ time_limit: left })
    model.run()
    const status = model.getModelStatus()
    const isProven = status === modelStatus.optimal
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return 'infeasible'
    const bound = isRelaxed ? (isProven ? model.getObjectiveValue() : 0) : Number(model.info.get('mip_dual_bound'))
    const values = model.getSolution().colValue
    if (
      !isProven &&
      (isRelaxed || values.length === 0 || Number(model.info.get('primal_solution_status')) !== feasible)
    )
      return { bound }
    const cuts = unfoundedRows(plan, values)
    if (cuts.length > 0) {
      if (!isProven) return { bound }
      addRows(model, cuts)
      continue
    }
    if (!isRelaxed || isTaken.every((item) => isWhole(values[item] ?? 0))) return { values, bound, isProven }
    isRelaxed = false
    model.changeColsIntegrality(
      { kind: 'range', from: 0, to: plan.items.length - 1 },
      isTaken.map(() => integer),
    )
  }
}

/** Among plans of the same hours the one of fewest items, then the one whose items come first in the catalogue. */
const tieCosts = ({ items }: PlanModel) => items.map((_item, index) => 1 + index / (items.length * 100))

/**
 * The plan of least hours, and the proof of it: `bound` is what no plan can go below. Ties go to fewer items, then to
 * those that come first, so that the same program always gives the same plan.
 */
export async function solvePlan(plan: PlanModel, { seconds = 60 }: SolveOptions = {}): Promise<Solution> {
  if (plan.items.length === 0)
    return plan.rows.some(({ lower, columns }) => lower > 0 && columns.length === 0)
      ? { status: 'infeasible' }
      : { status: 'optimal', take: [], bound: 0 }
  const solver = await highs()
  const until = performance.now() + seconds * 1000
  const model = solver.createModel(toHighs(plan))
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.999 })
    const found = search(solver, model, plan, until)
    if (found === 'infeasible') return { status: 'infeasible' }
    if (!('values' in found)) return { status: 'none-found', bound: Math.ceil(found.bound - whole) }
    const takeOf = (values: ArrayLike<number>) => plan.items.map((_item, index) => (values[index] ?? 0) > 0.5)
    const take = takeOf(found.values)
    const least = sumOf(plan, take)
    if (!found.isProven) return { status: 'feasible', take, bound: Math.min(least, Math.ceil(found.bound - whole)) }
    const taken = plan.items.map((_item, index) => index)
    model.addRow(Number.NEGATIVE_INFINITY, least, { indices: taken, values: [...plan.quarters] })
    for (const [index, cost] of tieCosts(plan).entries()) model.changeColCost(index, cost)
    model.options.set({ mip_abs_gap: 1e-6 })
    const tied = search(solver, model, plan, until)
    const isSettled = typeof tied === 'object' && 'values' in tied && tied.isProven
    return { status: 'optimal', take: isSettled ? takeOf(tied.values) : take, bound: least }
  } finally {
    model.dispose()
  }
}
