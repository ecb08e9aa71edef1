import type { Occasion } from '#core/change/Change.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** The person's own day, YYYY-MM-DD, not UTC's. */
export const today = (): string => {
  const now = new Date()
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Here and now, for a change: a fresh id, the moment and the person's own day. */
export const makeOccasion = (): Occasion => ({
  id: `c-${crypto.randomUUID()}`,
  at: new Date().toISOString(),
  today: today(),
})
