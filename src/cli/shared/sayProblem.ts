import { say, sayRefusal } from '#messages/say.ts'
import type { Problem, Warning } from './Answer.ts'

/** One line for each thing that is wrong: where, what happened, what to do next. */
export function sayProblem({ refusal, file, more = [], htmlInstead }: Problem): readonly string[] {
  const line = (each: Problem['refusal']) => {
    const { what, next } = sayRefusal(each)
    return `${file === undefined ? '' : `${file}: `}${what} ${next}`
  }
  const instead = htmlInstead === undefined ? [] : [say('cli.report.htmlInstead', { file: htmlInstead })]
  return [...[refusal, ...more].map(line), ...instead]
}

export const sayWarning = ({ code, ...facts }: Warning): string => say(`cli.warning.${code}`, facts)

/** `message`: what the parser of the command line says, such as "error: unknown option '--rol'\n(Did you mean --role?)". */
export function sayWrongUse(message: string, command?: string): string {
  const [first = '', ...rest] = message.replace(/^error: /, '').split('\n')
  const problem = [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ').trim()
  return say('cli.usage.wrong', { problem, command: command === undefined ? '' : `${command} ` })
}

export const sayUnexpected = (error: unknown): string =>
  say('cli.unexpected', { reason: error instanceof Error ? error.message : String(error) })
