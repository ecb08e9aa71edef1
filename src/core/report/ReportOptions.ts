import * as v from 'valibot'
import type { DeepReadonly } from '#core/DeepReadonly.ts'
import { papers } from '#core/settings/Settings.ts'
import { Day, Id, record } from '#core/shape.ts'

export const reportSections = ['summary', 'gaps', 'strengths', 'plan', 'method'] as const
export type ReportSection = (typeof reportSections)[number]

/** What is to be printed. */
export const ReportOptions = record({
  /** In the order in which they are shown: the role aimed at first. */
  roles: v.array(Id, 'list'),
  paper: v.picklist(papers),
  sections: v.array(v.picklist(reportSections), 'list'),
  /** Private notes, only when asked for. */
  notes: v.boolean('true-or-false'),
  /** The day printed on it, and from which the plan counts. */
  today: Day,
})
export type ReportOptions = DeepReadonly<v.InferOutput<typeof ReportOptions>>
