import type { LearningItem } from '#core/course/LearningItem.ts'
import type { Day, Id } from '#core/shape.ts'

/** What a person asks of a plan. The roles are handed over beside it. */
export interface PlanRequest {
  /** Above 0. */
  readonly hoursPerWeek: number
  readonly start: Day
  /** `free-audit` counts as free only where it is among them. */
  readonly costs: readonly LearningItem['cost'][]
  /** Courses that must be in it. */
  readonly include: readonly Id[]
  /** Courses that must not. */
  readonly never: readonly Id[]
  /** The last day on which all must be done. */
  readonly deadline?: Day
  /** Hours at most. */
  readonly maxHours?: number
}
