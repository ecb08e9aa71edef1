import { CommanderError } from 'commander'
import type { Answer } from './shared/Answer.ts'
import { placesFrom } from './shared/Places.ts'
import type { Terminal } from './shared/Terminal.ts'
import { makeProgram } from './program.ts'
import { openResources } from '#service/resources/openResources.ts'

/** Done; the input, a file or the disk is at fault; the command was used wrongly. */
const exit = { done: 0, atFault: 1, usedWrongly: 2 } as const

const wrongUse = new Set<string>(['unknown-role', 'unknown-skill', 'wrong-option'])

/** Says an answer's problems or prints its result, and gives the exit code. */
async function finish(answer: Answer, { print, complain }: Terminal): Promise<number> {
  if (answer.ok) {
    const { text, warnings = [] } = answer.value
    if (warnings.length > 0) {
      const { sayWarning } = await import('./shared/sayProblem.ts')
      for (const warning of warnings) complain(sayWarning(warning))
    }
    print(text)
    return exit.done
  }
  const { sayProblem } = await import('./shared/sayProblem.ts')
  for (const sentence of sayProblem(answer.refusal)) complain(sentence)
  return wrongUse.has(answer.refusal.code) ? exit.usedWrongly : exit.atFault
}

/** Runs the command that `args` name and gives its exit code: 0 done, 1 a file or the disk is at fault, 2 used wrongly. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = exit.done
  const program = makeProgram('0.1.0', async (work) => {
    code = await finish(await work(placesFrom(terminal.folder, openResources())), terminal)
  })
  const output = {
    writeOut: (text: string) => terminal.print(text.trimEnd()),
    // The help that stands in for a command is asked for wrongly; a mistake gets its one sentence below.
    writeErr: (text: string) => terminal.complain(text),
    outputError: () => undefined,
  }
  for (const command of [program, ...program.commands]) command.configureOutput(output)
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exit.done
      const { sayWrongUse } = await import('./shared/sayProblem.ts')
      terminal.complain(
        sayWrongUse(error.message, program.commands.find((command) => command.name() === args[0])?.name()),
      )
      return exit.usedWrongly
    }
    const { sayUnexpected } = await import('./shared/sayProblem.ts')
    terminal.complain(sayUnexpected(error))
    return exit.atFault
  }
}
