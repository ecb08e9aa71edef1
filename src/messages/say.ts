import {
  compile,
  createCoreContext,
  fallbackWithLocaleChain,
  registerLocaleFallbacker,
  registerMessageCompiler,
  registerMessageResolver,
  resolveValue,
  translate,
} from '@intlify/core-base'
import type { Refusal } from '#core/Refusal.ts'
import type { WrongShape } from '#core/shape.ts'
import { capital } from './capital.ts'
import { en } from './en.ts'

registerMessageCompiler(compile)
registerMessageResolver(resolveValue)
registerLocaleFallbacker(fallbackWithLocaleChain)

/** The form for a count. Left to itself, the engine finds none for a count with a fraction, such as 0.5 or 1.25: those are many. */
const formOf = (count: number, forms: number) => Math.min(count === 0 || count === 1 ? count : 2, forms - 1)
const context = createCoreContext({
  locale: 'en',
  fallbackLocale: 'en',
  messages: { en },
  pluralRules: { en: formOf },
})

type Leaf<T, P extends string = ''> = {
  [K in keyof T & (string | number)]: T[K] extends string ? `${P}${K}` : Leaf<T[K], `${P}${K}.`>
}[keyof T & (string | number)]

/** The key of a sentence, such as `gap.heading`. */
export type MessageKey = Leaf<typeof en>
export type MessageFacts = Readonly<Record<string, string | number>>

/**
 * The sentence under `key`, with `facts` put in. A fact named `count` also chooses the plural:
 * `none | one | {count} many`. A fact that is missing stays visible as its name.
 */
export const say = (key: MessageKey, facts: MessageFacts = {}): string =>
  String(
    typeof facts['count'] === 'number'
      ? translate(context, key, facts, { plural: facts['count'] })
      : translate(context, key, facts),
  )

/** Whether there is a sentence under this key. */
export const canSay = (key: string): key is MessageKey => {
  let place: unknown = en
  for (const step of key.split('.'))
    place = typeof place === 'object' && place !== null ? (place as Record<string, unknown>)[step] : undefined
  return typeof place === 'string'
}

const factsOf = (refusal: Refusal): MessageFacts =>
  Object.fromEntries(
    Object.entries(refusal).filter((fact): fact is [string, string | number] =>
      ['string', 'number'].includes(typeof fact[1]),
    ),
  )

/** A place in a file in a person's words: `skills[0].level` as "In skill 1, level". */
function placeInWords(where: string): string {
  const steps = where.split('.').map((step) => {
    const [, name = '', place] = /^([^[]*)(?:\[(\d+)\])?/.exec(step) ?? []
    const field = `portfolio.fields.${name}`
    if (place === undefined) return canSay(field) ? say(field) : name
    const entry = `shape.entries.${name || 'entry'}`
    return `${canSay(entry) ? say(entry) : name} ${Number(place) + 1}`
  })
  const last = steps.pop() ?? ''
  return steps.length === 0 ? capital(last) : `In ${steps.join(', ')}, ${last}`
}

const wrongPlace = ({ where, wanted, found, allowed }: WrongShape, nameOf: (where: string) => string) => {
  const place = nameOf(where) || 'The file'
  if (wanted === 'present') return `${place} is missing.`
  const wants = wanted === 'one-of' && allowed ? allowed : say(`shape.${wanted}`)
  return `${place} must be ${wants}, not ${found}.`
}

/** What happened and what to do next. `nameOf`: how a place in a file is named; as it stands for who works with the file itself. */
export const sayRefusal = (
  refusal: Refusal,
  nameOf: (where: string) => string = placeInWords,
): { readonly what: string; readonly next: string } => ({
  what:
    refusal.code === 'wrong-shape'
      ? wrongPlace(refusal, nameOf)
      : say(`refusal.${refusal.code}.what`, factsOf(refusal)),
  next: say(`refusal.${refusal.code}.next`, factsOf(refusal)),
})
