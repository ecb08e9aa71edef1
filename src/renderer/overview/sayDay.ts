import { day } from '#messages/format.ts'
import { say } from '#messages/say.ts'

const dayMs = 86_400_000

/** A moment's day as people say it: "today", "yesterday", "18 Nov 2026". */
export function sayDay(moment: string, today: string): string {
  const then = new Date(moment)
  const own = new Date(then.getTime() - then.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
  if (own === today) return say('overview.today')
  const before = new Date(Date.parse(`${today}T00:00:00Z`) - dayMs).toISOString().slice(0, 10)
  return own === before ? say('overview.yesterday') : day(own)
}
