import { nearest } from '#core/nearest.ts'
import { openResources } from '#service/resources/openResources.ts'
import { commands } from './commands.ts'
import type { Answer } from './shared/Answer.ts'
import type { Command } from './shared/Command.ts'
import { named, parseGiven, type Mistake } from './shared/parseGiven.ts'
import { placesFrom } from './shared/Places.ts'
import { OutputFailed, type Terminal } from './shared/Terminal.ts'

/** Done; the input, a file or the disk is at fault; the command was used wrongly. */
const exit = { done: 0, atFault: 1, usedWrongly: 2 } as const

const wrongUse = new Set<string>(['unknown-role', 'unknown-skill', 'wrong-option'])
const asksForHelp = (args: readonly string[]) =>
  args.slice(0, args.includes('--') ? args.indexOf('--') : undefined).some((arg) => arg === '--help' || arg === '-h')

// Sentences are loaded where one is said: their engine costs a tenth of a start-up.
const sentences = () => import('./shared/sayProblem.ts')
const help = () => import('./shared/helpText.ts')

/** Says an answer's problems or prints its result, and gives the exit code. */
async function finish(answer: Answer, { print, complain }: Terminal): Promise<number> {
  if (answer.ok) {
    const { text, warnings = [] } = answer.value
    if (warnings.length > 0) {
      const { sayWarning } = await sentences()
      for (const warning of warnings) complain(sayWarning(warning))
    }
    print(text)
    return exit.done
  }
  const { sayProblem } = await sentences()
  for (const sentence of sayProblem(answer.refusal)) complain(sentence)
  return wrongUse.has(answer.refusal.code) ? exit.usedWrongly : exit.atFault
}

function mistakenCommand(found: string | undefined): Mistake {
  const names = commands.map(({ name }) => name)
  if (found === undefined) return { code: 'no-command', known: names.join(', ') }
  if (found.startsWith('-')) return { code: 'unknown-option', found, nearest: '--help' }
  return { code: 'unknown-command', found, nearest: nearest(found, names.map(named), { count: 1 }).join('') }
}

async function refuseUse(mistake: Mistake, { complain }: Terminal, command?: Command): Promise<number> {
  const { sayMistake } = await sentences()
  complain(sayMistake(mistake, command?.name))
  return exit.usedWrongly
}

async function runCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<number> {
  const given = parseGiven(command, args)
  if (!given.ok) return refuseUse(given.refusal, terminal, command)
  return finish(await command.run(given.value, placesFrom(terminal.folder, openResources())), terminal)
}

/** Runs the command that `args` name and gives its exit code: 0 done, 1 a file or the disk is at fault, 2 used wrongly. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await runArguments(args, terminal)
  } catch (error) {
    const { sayOutputFailed, sayUnexpected } = await sentences()
    terminal.complain(error instanceof OutputFailed ? sayOutputFailed(error.cause) : sayUnexpected(error))
    return exit.atFault
  }
}

async function runArguments(args: readonly string[], terminal: Terminal): Promise<number> {
  const [first, ...rest] = args[0] === 'help' ? [args[1] ?? '--help', '--help'] : args
  const [second, ...afterSecond] = rest
  // A command of two words goes before one of its first word.
  const longer = commands.find(({ name }) => name === `${first} ${second}`)
  const command = longer ?? commands.find(({ name }) => name === first)
  if (command && !asksForHelp(rest)) return runCommand(command, longer ? afterSecond : rest, terminal)
  if (command) terminal.print((await help()).commandHelp(command))
  else if (first === '--version' || first === '-V') terminal.print(await openResources().version())
  else if (first === '--help' || first === '-h') terminal.print((await help()).programHelp(commands))
  else return refuseUse(mistakenCommand(first), terminal)
  return exit.done
}
