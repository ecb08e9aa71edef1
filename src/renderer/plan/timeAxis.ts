import { shortDay, month as monthAndYear, shortMonth } from '#messages/format.ts'

const dayMs = 86_400_000
const at = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** Days from one to another, both YYYY-MM-DD. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / dayMs)

export const dayAfter = (start: string, days: number): string =>
  new Date(at(start) + days * dayMs).toISOString().slice(0, 10)

/** A day with its line on the axis. */
export interface TimeTick {
  readonly day: string
  /** Where it begins, as a share of the axis. */
  readonly at: number
  readonly label: string
}

const monthStarts = (start: string, days: number, step: number): readonly string[] => {
  const first = new Date(at(start))
  const index = first.getUTCFullYear() * 12 + first.getUTCMonth()
  const starts: string[] = []
  for (let next = Math.ceil((index + 1) / step) * step; ; next += step) {
    const day = new Date(Date.UTC(Math.floor(next / 12), next % 12, 1)).toISOString().slice(0, 10)
    if (daysBetween(start, day) >= days) return starts
    starts.push(day)
  }
}
const weekStarts = (start: string, days: number, weeks: number): readonly string[] =>
  Array.from({ length: Math.max(0, Math.ceil(days / (7 * weeks)) - 1) }, (_, index) =>
    dayAfter(start, (index + 1) * 7 * weeks),
  )

/** Room that the words of a tick take, in CSS pixels; they stand over its middle. */
export const tickWidth = 64
/** Room that the word for today takes, which begins where the axis does. */
const todayWidth = 40

/** Whether today's word meets none of the first tick's, on an axis of `width` pixels. */
export const hasRoomForToday = ([first]: readonly TimeTick[], width: number): boolean =>
  (first?.at ?? 1) * width >= todayWidth + tickWidth / 2

/** Few enough words that none meets the next: weeks, then months, then years. `most`: so many fit. */
export function timeTicks(start: string, days: number, most: number): readonly TimeTick[] {
  const place = (day: string) => daysBetween(start, day) / days
  for (const weeks of [1, 2]) {
    const starts = weekStarts(start, days, weeks)
    if (starts.length <= most && days <= 70 * weeks)
      return starts.map((day) => ({ day, at: place(day), label: shortDay(day) }))
  }
  for (const step of [1, 2, 3, 6, 12]) {
    const starts = monthStarts(start, days, step)
    if (starts.length <= most || step === 12)
      return starts.map((day) => ({
        day,
        at: place(day),
        label: day.slice(5, 7) === '01' ? monthAndYear(day) : shortMonth(day),
      }))
  }
  return []
}
