import type { GapAnalysis, RequirementGap } from '#core/gap/analyseGap.ts'
import type { CategoryShare } from '#core/gap/pointsByCategory.ts'
import type { SkillGap } from '#core/gap/gapsBySkill.ts'
import type { Nearness } from '#core/gap/nearerRole.ts'
import type { ChosenPlan } from '#core/plan/orderChosen.ts'
import type { Level } from '#core/portfolio/Level.ts'
import type { Person, SkillId } from '#core/portfolio/Portfolio.ts'
import type { Day } from '#core/shape.ts'
import type { ReportOptions } from './ReportOptions.ts'

/** `told`: at least half is rated; `few`: fewer; `none`: nothing. Only `told` has a number worth printing. */
export type Telling = 'told' | 'few' | 'none'

/** How the person stands against one role. */
export interface ReportRole {
  readonly id: string
  readonly name: string
  readonly telling: Telling
  readonly analysis: GapAnalysis
  readonly categories: readonly CategoryShare[]
  readonly gaps: readonly RequirementGap[]
  readonly toBeRated: readonly RequirementGap[]
  readonly met: readonly RequirementGap[]
  /** After the plan. */
  readonly after: GapAnalysis
}

/** A skill that meets something, and what it brings to each role. */
export interface Strength {
  readonly skill: SkillId
  readonly level: Level
  readonly points: number
  readonly shares: readonly { readonly role: string; readonly points: number; readonly target: Level }[]
  /** What the person could show for it. */
  readonly evidence?: string
}

/** Everything the report prints, each figure once. */
export interface Report {
  readonly person: Person
  /** The day of the last rating; absent where nothing is rated. */
  readonly assessedOn?: Day
  readonly options: ReportOptions
  readonly source: string
  readonly roles: readonly ReportRole[]
  readonly nearness: Nearness
  /** The two rated gaps that make the difference. */
  readonly difference: readonly SkillGap[]
  readonly gaps: readonly SkillGap[]
  readonly toBeRated: readonly SkillGap[]
  readonly strengths: readonly Strength[]
  readonly hoursPerWeek: number
  readonly plan: ChosenPlan
  /** Private notes, only where they were asked for. */
  readonly notes: readonly { readonly skill: SkillId; readonly text: string }[]
}
