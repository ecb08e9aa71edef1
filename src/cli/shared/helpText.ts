import { say } from '#messages/say.ts'
import type { Command, CommandOption } from './Command.ts'
import { wrap } from './wrap.ts'

const lines = (entries: readonly (readonly [string, string])[]) => {
  const width = Math.max(...entries.map(([term]) => term.length)) + 4
  return entries.map(([term, about]) => wrap(about, ' '.repeat(width), `  ${term}`.padEnd(width))).join('\n')
}

const usageOf = ({ name, argument, options }: Command) => {
  const required = options
    .filter(({ isRequired }) => isRequired)
    .map(({ name: option, value }) => `--${option} ${value}`)
  const rest = options.length > required.length ? [say('cli.help.options')] : []
  return ['skillfolio', name, ...required, ...(argument ? [argument] : []), ...rest].join(' ')
}

const optionTerm = ({ name, value }: CommandOption) => `--${name}${value ? ` ${value}` : ''}`

/** The help of one command. */
export const commandHelp = (command: Command): string =>
  [
    say('cli.help.usage', { usage: usageOf(command) }),
    say(command.about),
    lines([
      ...(command.argument ? [[command.argument, say('cli.help.file')] as const] : []),
      ...command.options.map((option) => [optionTerm(option), say(option.about)] as const),
      ['--help', say('cli.help.help')],
    ]),
  ].join('\n\n')

/** The help of the whole program: every command with its sentence. */
export const programHelp = (commands: readonly Command[]): string =>
  [
    say('cli.help.program'),
    say('cli.help.usage', { usage: `skillfolio ${say('cli.help.command')}` }),
    lines(commands.map((command) => [command.name, say(command.about)] as const)),
    lines([
      ['--help', say('cli.help.help')],
      ['--version', say('cli.help.version')],
    ]),
    wrap(say('cli.help.foot')),
  ].join('\n\n')
