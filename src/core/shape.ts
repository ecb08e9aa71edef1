import * as v from 'valibot'
import { ok, refuse, type Result } from './Result.ts'

/** What a place in a file must hold. Each has its words in messages. */
export type Wanted =
  | 'level'
  | 'id'
  | 'day'
  | 'moment'
  | 'https-url'
  | 'url'
  | 'text'
  | 'number'
  | 'whole-number'
  | 'true-or-false'
  | 'list'
  | 'object'
  | 'one-of'
  | 'not-empty'
  | 'positive'
  | 'quarter-hours'
  | 'schema-version'
  | 'nothing-else'
  | 'present'
  | 'lift'
  | 'need'

export interface WrongShape {
  readonly code: 'wrong-shape'
  /** The place, such as `skills[3].level`; empty for the whole file. */
  readonly where: string
  readonly wanted: Wanted
  /** What stands there, as JSON, cut to 40 characters; `nothing` where the field is missing. */
  readonly found: string
  /** What is allowed, where `wanted` is `one-of`. */
  readonly allowed?: string
}

/** An object whose known fields are checked; fields the program does not know stay as they are. */
export const record = <const E extends v.ObjectEntries>(entries: E): v.ObjectSchema<E, undefined> => {
  // looseObject keeps what it does not know, and takes a list for an object: one without fields that must be there.
  const loose = v.looseObject(entries)
  const mayBeEmpty = Object.values(entries).every(({ type }) => type === 'exact_optional')
  const schema = mayBeEmpty
    ? v.pipe(
        v.custom((value) => !Array.isArray(value), 'object'),
        loose,
      )
    : loose
  // Typed as a strict one, so that a misspelt field does not compile.
  return schema as unknown as v.ObjectSchema<E, undefined>
}

export const Id = v.pipe(v.string('text'), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'id'))
export const Day = v.pipe(v.string('text'), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'day'))
export const Moment = v.pipe(v.string('text'), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/, 'moment'))
export const Text = v.string('text')
export const NonEmptyText = v.pipe(Text, v.nonEmpty('not-empty'))

export type Id = v.InferOutput<typeof Id>
/** YYYY-MM-DD, the person's own day. */
export type Day = v.InferOutput<typeof Day>
/** ISO 8601 in UTC. */
export type Moment = v.InferOutput<typeof Moment>

const typeNames: Readonly<Record<string, Wanted>> = {
  string: 'text',
  number: 'number',
  boolean: 'true-or-false',
  array: 'list',
  tuple: 'list',
  tuple_with_rest: 'list',
  object: 'object',
  loose_object: 'object',
  picklist: 'one-of',
  literal: 'one-of',
  variant: 'one-of',
  union: 'one-of',
  never: 'nothing-else',
}
const ownWords: ReadonlySet<string> = new Set<Wanted>([
  'level',
  'id',
  'day',
  'moment',
  'https-url',
  'url',
  'text',
  'number',
  'whole-number',
  'true-or-false',
  'list',
  'object',
  'one-of',
  'not-empty',
  'positive',
  'quarter-hours',
  'schema-version',
  'nothing-else',
  'present',
  'lift',
  'need',
])

const placeOf = (path: readonly { readonly key: unknown }[] = []) =>
  path.reduce(
    (place, { key }) =>
      typeof key === 'number' ? `${place}[${key}]` : place ? `${place}.${String(key)}` : String(key),
    '',
  )

function asWrongShape(issue: v.BaseIssue<unknown>): WrongShape {
  const where = placeOf(issue.path as readonly { readonly key: unknown }[] | undefined)
  const found = issue.input === undefined ? 'nothing' : JSON.stringify(issue.input).slice(0, 40)
  const isMissing = found === 'nothing' && issue.kind === 'schema'
  const wanted = isMissing
    ? 'present'
    : ownWords.has(issue.message)
      ? (issue.message as Wanted)
      : (typeNames[issue.type] ?? 'object')
  return {
    code: 'wrong-shape',
    where,
    wanted,
    found,
    ...(wanted === 'one-of' && { allowed: issue.expected?.replaceAll(/[()"]/g, '').replaceAll(' | ', ', ') ?? '' }),
  }
}

/** `value` as the schema wants it, or the first place where it differs. */
export function readShape<S extends v.GenericSchema>(schema: S, value: unknown): Result<v.InferOutput<S>, WrongShape> {
  const read = v.safeParse(schema, value, { abortEarly: true })
  return read.success ? ok(read.output) : refuse(asWrongShape(read.issues[0]))
}

/** As readShape, with every place that differs, for a person who mends a file by hand. */
export function wrongPlaces<S extends v.GenericSchema>(schema: S, value: unknown): readonly WrongShape[] {
  const read = v.safeParse(schema, value)
  return read.success ? [] : read.issues.map(asWrongShape)
}
