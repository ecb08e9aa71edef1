import type { Report } from '#core/report/Report.ts'

const dayMs = 86_400_000
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

/** Where a day stands on an axis of `width` pixels that runs from `start` over `days` days. */
export const dayScale = (start: string, days: number, width: number) => (day: string) =>
  (daysBetween(start, day) / Math.max(1, days)) * width

/** Some six days on the axis, whole weeks apart. */
export function axisDays(start: string, days: number): readonly string[] {
  const step = Math.max(7, Math.ceil(days / 6 / 7) * 7)
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, index) =>
    new Date(Date.parse(start) + index * step * dayMs).toISOString().slice(0, 10),
  )
}

/** One role's readiness as the path of a step line. */
export function stepPath(
  { plan, options }: Report,
  role: string,
  xOf: (day: string) => number,
  yOf: (share: number) => number,
  width: number,
): string {
  const readinessIn = (entries: Report['plan']['before']) =>
    entries.find((entry) => entry.role === role)?.readiness ?? 0
  const begin = `M${xOf(options.today).toFixed(1)} ${yOf(readinessIn(plan.before)).toFixed(1)}`
  const steps = plan.items.map(
    ({ ends, readiness }) => `H${xOf(ends).toFixed(1)}V${yOf(readinessIn(readiness)).toFixed(1)}`,
  )
  return `${begin}${steps.join('')}H${width}`
}
