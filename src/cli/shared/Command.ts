import type { MessageKey } from '#messages/say.ts'
import type { Answer } from './Answer.ts'
import type { Places } from './Places.ts'

/** An option of a command. Without `value` it is a flag. */
export interface CommandOption {
  readonly name: string
  /** What stands after it, as help shows it: `ID`, `FILE`. */
  readonly value?: string
  readonly about: MessageKey
  readonly isRequired?: true
  readonly isRepeatable?: true
  /** The only values it takes. */
  readonly choices?: readonly string[]
  /** An option that cannot be given beside it. */
  readonly excludes?: string
}

/** What the person gave after the command's name. */
export interface Given {
  readonly has: (option: string) => boolean
  readonly text: (option: string) => string | undefined
  readonly all: (option: string) => readonly string[]
  readonly argument: string
}

/** A command of the command line. What it needs is loaded only when it runs. */
export interface Command {
  readonly name: string
  readonly about: MessageKey
  /** The one argument it wants, as help shows it. */
  readonly argument?: string
  readonly options: readonly CommandOption[]
  readonly run: (given: Given, places: Places) => Promise<Answer>
}
