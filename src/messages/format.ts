/** The person's own way of writing numbers and days; English as in Britain until the host says otherwise. */
let locale = 'en-GB'

/** `next`: a language tag. What is none, as a system without a language gives (`en-US@posix`), changes nothing. */
export const formatAs = (next: string): void => {
  if (/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(next)) locale = next
}

const cache = new Map<string, unknown>()
const cached = <T>(key: string, make: () => T): T => {
  const name = `${locale} ${key}`
  if (!cache.has(name)) cache.set(name, make())
  return cache.get(name) as T
}

/** 0.716 as "72%". */
export const percent = (share: number): string =>
  cached('percent', () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })).format(share)

export const number = (value: number): string =>
  cached('number', () => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })).format(value)

const utc = (day: string) => new Date(`${day.slice(0, 10)}T00:00:00Z`)

/** 2026-11-24 as "24 Nov 2026". */
export const day = (value: string): string =>
  cached('day', () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })).format(utc(value))

/** 2026-11-24 as "24 November 2026". */
export const longDay = (value: string): string =>
  cached('longDay', () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })).format(utc(value))

/** 2026-11-24 as "Nov 2026". */
export const month = (value: string): string =>
  cached('month', () => new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })).format(
    utc(value),
  )

/** 2026-11-24 as "Nov". */
export const shortMonth = (value: string): string =>
  cached('shortMonth', () => new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })).format(utc(value))

/** 2026-11-24 as "24 Nov". */
export const shortDay = (value: string): string =>
  cached('shortDay', () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })).format(
    utc(value),
  )

/** A moment as the person's own time of day: "09:58". */
export const clock = (moment: string): string =>
  cached('clock', () => new Intl.DateTimeFormat(locale, { timeStyle: 'short' })).format(new Date(moment))

/** "a, b and c". */
export const listed = (names: readonly string[]): string =>
  cached('list', () => new Intl.ListFormat(locale.startsWith('en') ? locale : 'en-GB', { type: 'conjunction' })).format(
    names,
  )

/** "a, b or c". */
export const anyOf = (names: readonly string[]): string =>
  cached(
    'anyOf',
    () => new Intl.ListFormat(locale.startsWith('en') ? locale : 'en-GB', { type: 'disjunction' }),
  ).format(names)
