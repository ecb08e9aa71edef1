import { day } from '#messages/format.ts'
import { say } from '#messages/say.ts'

const dayMs = 86_400_000

/** The person's own day of a moment. */
const ownDay = (moment: Date) =>
  new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)

/** A day, or a moment's day, as people say it: "today", "yesterday", "18 Nov 2026". */
export function sayDay(moment: string, today: string): string {
  const own = moment.length === 10 ? moment : ownDay(new Date(moment))
  if (own === today) return say('overview.today')
  const before = new Date(Date.parse(`${today}T00:00:00Z`) - dayMs).toISOString().slice(0, 10)
  return own === before ? say('overview.yesterday') : day(own)
}
