import * as v from 'valibot'
import type { DeepReadonly } from '#core/DeepReadonly.ts'
import { Level } from '#core/portfolio/Level.ts'
import { Day, Id, record, Text } from '#core/shape.ts'

const Hours = v.number('number')
const Readiness = v.record(Id, v.nullable(Hours))

/** One item of a study plan, at its place. */
const PlanItem = record({
  id: Id,
  kind: Text,
  hours: Hours,
  start: Day,
  end: Day,
  /** Real rises, from the person's level then. */
  lifts: v.array(record({ skill: Id, from: Level, to: Level }), 'list'),
  /** Prerequisites and `from` levels that must be met before it starts. */
  needs: v.array(record({ skill: Id, level: Level }), 'list'),
  reason: Text,
})

/** What would make an impossible wish possible. */
const Relaxation = v.variant('kind', [
  record({ kind: v.literal('deadline'), deadline: Day }),
  record({ kind: v.literal('hours-per-week'), hoursPerWeek: Hours }),
  record({ kind: v.literal('max-hours'), maxHours: Hours }),
  record({ kind: v.literal('without-free-only'), totalHours: Hours }),
])

/** A study plan as `plan --json` prints it and `plan verify` reads it. Hours are multiples of a quarter. */
export const StudyPlan = record({
  status: v.picklist(['optimal', 'feasible', 'infeasible']),
  /** The hours in all; null where there is no plan. */
  objective: v.nullable(Hours),
  /** No plan in the catalogue takes fewer hours. */
  bound: v.nullable(Hours),
  /** (objective − bound) ÷ objective; 0 where it is proven. */
  gap: v.nullable(Hours),
  totalHours: Hours,
  /** In the order in which they are done. */
  items: v.array(PlanItem, 'list'),
  readinessBefore: Readiness,
  readinessAfter: Readiness,
  unreachable: v.array(
    record({
      role: Id,
      requirement: Id,
      skill: Id,
      target: Level,
      best: Level,
      reason: v.picklist(['nothing-teaches', 'needs-unmet']),
    }),
    'list',
  ),
  relaxations: v.array(Relaxation, 'list'),
})
export type StudyPlan = DeepReadonly<v.InferOutput<typeof StudyPlan>>
export type Relaxation = StudyPlan['relaxations'][number]
