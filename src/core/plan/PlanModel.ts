import type { LearningItem } from '#core/course/LearningItem.ts'
import type { Level } from '#core/portfolio/Level.ts'
import type { SkillId } from '#core/portfolio/Portfolio.ts'

/** A level of a skill that the person has not reached yet and some item leads to. */
export interface Atom {
  readonly skill: SkillId
  readonly level: Level
}

/** lower ≤ Σ values · columns ≤ upper; without `upper` there is none. */
export interface Row {
  readonly lower: number
  readonly upper?: number
  readonly columns: readonly number[]
  readonly values: readonly number[]
}

/**
 * Least hours as an integer program. Columns: one `take` for each item, 0 or 1, then one `reach` for each atom, between
 * 0 and 1. Taken and claimed must hold together by `rows`; that claims hold each other up in a circle is cut off while
 * solving (`unfoundedRows`).
 */
export interface PlanModel {
  readonly items: readonly LearningItem[]
  readonly atoms: readonly Atom[]
  /** Of each item, in quarters of an hour: whole numbers. */
  readonly quarters: readonly number[]
  /** Columns of items that must be taken. */
  readonly must: readonly number[]
  readonly rows: readonly Row[]
  /** Columns of the atoms that an item crosses: those it can lift someone to. */
  readonly crosses: readonly (readonly number[])[]
  /** Columns of the atoms that must be reached before an item can be begun. */
  readonly needs: readonly (readonly number[])[]
}

/** What came of solving. `bound`: no plan takes fewer quarters of an hour. */
export type Solution =
  | { readonly status: 'optimal' | 'feasible'; readonly take: readonly boolean[]; readonly bound: number }
  | { readonly status: 'infeasible' }
  /** Time ran out, or it was stopped, before any plan was found. */
  | { readonly status: 'none-found'; readonly bound: number }
