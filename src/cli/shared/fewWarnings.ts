import type { Warning } from './Answer.ts'

/** More would hide what they say. */
const most = 20

/** The first warnings, and how many more there are. */
export const fewWarnings = (found: readonly Warning[]): readonly Warning[] =>
  found.length > most ? [...found.slice(0, most), { code: 'more-warnings', count: found.length - most }] : found
