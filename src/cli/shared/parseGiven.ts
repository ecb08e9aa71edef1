import { nearest } from '#core/nearest.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import type { Command, CommandOption, Given } from './Command.ts'

/** How a command was used wrongly. Each code has its sentence in messages/cli. */
export type Mistake =
  | { readonly code: 'unknown-command'; readonly found: string; readonly nearest: string }
  | { readonly code: 'no-command'; readonly known: string }
  | { readonly code: 'unknown-option'; readonly found: string; readonly nearest: string }
  | { readonly code: 'missing-option'; readonly option: string }
  | { readonly code: 'missing-value'; readonly option: string; readonly value: string }
  | { readonly code: 'needless-value'; readonly option: string }
  | { readonly code: 'wrong-choice'; readonly option: string; readonly found: string; readonly choices: string }
  | { readonly code: 'not-together'; readonly option: string; readonly other: string }
  | { readonly code: 'missing-argument'; readonly argument: string }
  | { readonly code: 'needless-argument'; readonly found: string }

// The module as an import gives every one of its names a look, which costs a tenth of a start-up.
const { parseArgs } = process.getBuiltinModule('node:util')

export const named = (id: string) => ({ id, name: id })

const shown = ({ name, value = '' }: CommandOption) => `--${name} ${value}`.trim()

/** The option that an unknown one is nearest to. */
const nearestOption = (found: string, options: readonly CommandOption[]) =>
  nearest(
    found.replace(/^-+/, ''),
    [...options, { name: 'help' }].map(({ name }) => named(name)),
    { count: 1 },
  )
    .map((name) => `--${name}`)
    .join('')

/** What stands after a command's name, or the first thing that is wrong with it. */
export function parseGiven({ options, argument }: Command, args: readonly string[]): Result<Given, Mistake> {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      options.map(({ name, value }) => [name, value ? { type: 'string', multiple: true } : { type: 'boolean' }]),
    ),
  })
  const seen = new Map<string, string[]>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const option = options.find(({ name }) => name === token.name)
    if (!option)
      return refuse({ code: 'unknown-option', found: token.rawName, nearest: nearestOption(token.rawName, options) })
    const { name, value } = option
    if (!value && token.value !== undefined) return refuse({ code: 'needless-value', option: `--${name}` })
    // A value that looks like an option is a forgotten value; one meant so is given as --option=value.
    const isForgotten = !token.value || (!token.inlineValue && token.value.startsWith('--'))
    if (value && isForgotten) return refuse({ code: 'missing-value', option: `--${name}`, value })
    seen.set(name, [...(seen.get(name) ?? []), token.value ?? ''])
  }
  for (const option of options) {
    const { name, isRequired, choices, excludes, isRepeatable } = option
    const found = seen.get(name) ?? []
    if (isRequired && found.length === 0) return refuse({ code: 'missing-option', option: shown(option) })
    if (excludes && found.length > 0 && seen.has(excludes))
      return refuse({ code: 'not-together', option: `--${name}`, other: `--${excludes}` })
    if (!isRepeatable && new Set(found).size > 1)
      return refuse({ code: 'not-together', option: `--${name} ${found[0]}`, other: `--${name} ${found[1]}` })
    const wrong = choices && found.find((value) => !choices.includes(value))
    if (choices && wrong !== undefined)
      return refuse({ code: 'wrong-choice', option: `--${name}`, found: wrong, choices: choices.join(', ') })
  }
  const [first, second] = positionals
  const needless = argument ? second : first
  if (needless !== undefined) return refuse({ code: 'needless-argument', found: needless })
  if (argument && first === undefined) return refuse({ code: 'missing-argument', argument })
  return ok({
    has: (name) => seen.has(name),
    text: (name) => seen.get(name)?.[0],
    all: (name) => seen.get(name) ?? [],
    argument: first ?? '',
  })
}
