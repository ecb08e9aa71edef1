import { say, sayRefusal } from '#messages/say.ts'
import { writeRefusalOf } from '#service/storage/writeRefusalOf.ts'
import type { Problem, Warning } from './Answer.ts'
import type { Mistake } from './parseGiven.ts'

/** One line for each thing that is wrong: where, what happened, what to do next. */
export function sayProblem({ refusal, file, more = [], htmlInstead }: Problem): readonly string[] {
  const line = (each: Problem['refusal']) => {
    // Who types commands opens the file: there the place is called as it stands.
    const { what, next } = sayRefusal(each, (where) => where)
    return `${file === undefined ? '' : `${file}: `}${what} ${next}`
  }
  if (htmlInstead !== undefined)
    return [`${sayRefusal(refusal).what} ${say('cli.report.htmlInstead', { file: htmlInstead })}`]
  return [refusal, ...more].map(line)
}

export const sayWarning = ({ code, ...facts }: Warning): string => say(`cli.warning.${code}`, facts)

/** What was wrong with the command as it was typed, and where its help is. */
export const sayMistake = ({ code, ...facts }: Mistake, command?: string): string =>
  say('cli.usage.see', { what: say(`cli.usage.${code}`, facts), command: command ? `${command} ` : '' })

/** The result could not be printed. */
export function sayOutputFailed(cause: unknown): string {
  const refusal = writeRefusalOf(cause, say('cli.output.name'))
  return refusal.code === 'disk-full' ? say('cli.output.diskFull') : Object.values(sayRefusal(refusal)).join(' ')
}

export const sayUnexpected = (error: unknown): string =>
  say('cli.unexpected', { reason: error instanceof Error ? error.message : String(error) })
