/** Whether a calendar has the day: 2026-02-30 looks like one. */
export function isDay(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
}
