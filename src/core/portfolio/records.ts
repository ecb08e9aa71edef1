import type { Fields } from '#core/change/Change.ts'
import type { Portfolio } from './Portfolio.ts'

/** Where a list of records stands in the file, and which field or fields name one of them. */
interface RecordList {
  readonly within?: 'own'
  readonly list: string
  readonly idOf: (record: Fields) => string
}

const by = (field: string) => (record: Fields) => String(record[field])

/** Every kind of record that stands in a list. */
const lists = {
  skill: { list: 'skills', idOf: by('skill') },
  evidence: { list: 'evidence', idOf: by('id') },
  course: { list: 'courses', idOf: by('course') },
  history: { list: 'history', idOf: by('id') },
  override: { list: 'overrides', idOf: ({ role, requirement }: Fields) => `${String(role)}/${String(requirement)}` },
  'own-skill': { within: 'own', list: 'skills', idOf: by('id') },
  'own-role': { within: 'own', list: 'roles', idOf: by('id') },
  'own-course': { within: 'own', list: 'courses', idOf: by('id') },
  posting: { within: 'own', list: 'postings', idOf: by('id') },
} as const satisfies Readonly<Record<string, RecordList>>

export type ListKind = keyof typeof lists
const listKinds = Object.keys(lists) as readonly ListKind[]

const isListKind = (kind: string): kind is ListKind => Object.hasOwn(lists, kind)
/** The kinds whose id is their kind: one record each, straight in the file. */
const single = ['person', 'goal', 'background']

const counted = new Set(['schemaVersion', 'revision'])

type Lists = Readonly<Record<string, readonly Fields[] | undefined>>
const home = (portfolio: Portfolio, within: 'own' | undefined): Fields =>
  ((within ? portfolio.own : portfolio) ?? {}) as Fields

const listOf = (portfolio: Portfolio, { within, list }: RecordList): readonly Fields[] =>
  (home(portfolio, within) as Lists)[list] ?? []

const fieldPlace = (kind: string, id: string): { within: 'own' | undefined; field: string } =>
  kind === 'field' && id.startsWith('own.') ? { within: 'own', field: id.slice(4) } : { within: undefined, field: id }

/** `order`ing of records in the file: by id, so that undoing a deletion gives back the same bytes. */
const byId = (idOf: (record: Fields) => string) => (a: Fields, b: Fields) => {
  const [left, right] = [idOf(a), idOf(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Whether `kind` is one that a change may touch. `field`: any other field of the file, under its name, with `own.` before it for one inside `own`. */
export const isRecordKind = (kind: string) => isListKind(kind) || kind === 'field' || single.includes(kind)

/** The record of this kind and id, or undefined. */
export function findRecord(portfolio: Portfolio, kind: string, id: string): unknown {
  if (isListKind(kind)) return listOf(portfolio, lists[kind]).find((entry) => lists[kind].idOf(entry) === id)
  const { within, field } = fieldPlace(kind, id)
  return home(portfolio, within)[field]
}

/** Every record of the portfolio, list by list, then the fields that stand alone. */
export function* allRecords(portfolio: Portfolio): Generator<{ kind: string; id: string; record: unknown }> {
  for (const kind of listKinds)
    for (const entry of listOf(portfolio, lists[kind])) yield { kind, id: lists[kind].idOf(entry), record: entry }
  const known = new Set<string>(listKinds.filter((kind) => !('within' in lists[kind])).map((kind) => lists[kind].list))
  for (const [field, record] of Object.entries(portfolio))
    if (!known.has(field) && !counted.has(field) && field !== 'own')
      yield { kind: single.includes(field) ? field : 'field', id: field, record }
  const ownLists = new Set<string>(listKinds.filter((kind) => 'within' in lists[kind]).map((kind) => lists[kind].list))
  for (const [field, record] of Object.entries(portfolio.own ?? {}))
    if (!ownLists.has(field)) yield { kind: 'field', id: `own.${field}`, record }
}

/** The file's fields in the order in which they are written; what the program does not know comes last, by name. */
const fieldOrder = [
  'schemaVersion',
  'revision',
  'person',
  'goal',
  'skills',
  'roles',
  'evidence',
  'courses',
  'postings',
  'history',
  'overrides',
  'background',
  'own',
]
const rankOf = (field: string) => (fieldOrder.includes(field) ? fieldOrder.indexOf(field) : fieldOrder.length)
const fieldsInOrder = (holder: Fields): Fields =>
  Object.fromEntries(Object.entries(holder).sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1)))

const withField = (holder: Fields, field: string, value: unknown): Fields => {
  if (value !== undefined) {
    const after = { ...holder, [field]: value }
    return field in holder ? after : fieldsInOrder(after)
  }
  const { [field]: _gone, ...rest } = holder
  return rest
}

const inHome = (portfolio: Portfolio, within: 'own' | undefined, field: string, value: unknown): Portfolio => {
  if (!within) return withField(portfolio, field, value) as Portfolio
  const own = withField(home(portfolio, 'own'), field, value)
  return withField(portfolio, 'own', Object.keys(own).length > 0 ? own : undefined) as Portfolio
}

export interface RecordAfter {
  readonly id: string
  /** Undefined: the record goes. */
  readonly after: unknown
}

/** The portfolio in which these records of one kind stand as given. A list keeps its order by id; an emptied one goes, `skills` apart. */
export function withRecords(portfolio: Portfolio, kind: string, changed: readonly RecordAfter[]): Portfolio {
  if (!isListKind(kind)) {
    return changed.reduce((result, { id, after }) => {
      const { within, field } = fieldPlace(kind, id)
      return inHome(result, within, field, after)
    }, portfolio)
  }
  const { idOf, list, ...rest } = lists[kind] as RecordList
  const touched = new Map(changed.map(({ id, after }) => [id, after as Fields | undefined]))
  const kept = listOf(portfolio, lists[kind]).filter((entry) => !touched.has(idOf(entry)))
  const entries = [...kept, ...[...touched.values()].filter((entry) => entry !== undefined)].sort(byId(idOf))
  return inHome(portfolio, rest.within, list, entries.length > 0 || kind === 'skill' ? entries : undefined)
}

/** The same portfolio with every list sorted by id, no empty list but `skills`, and its fields in order. */
export const inOrder = (portfolio: Portfolio): Portfolio => {
  const sorted = listKinds.reduce((result, kind) => withRecords(result, kind, []), portfolio)
  const own = sorted.own && { own: fieldsInOrder(sorted.own) }
  return fieldsInOrder({ ...sorted, ...own }) as Portfolio
}

/** The places of two records of one kind and id, which a file must not hold. */
export function findDuplicate(
  portfolio: Portfolio,
): { kind: ListKind; id: string; first: number; second: number } | undefined {
  for (const kind of listKinds) {
    const { idOf } = lists[kind]
    const entries = listOf(portfolio, lists[kind])
    // A list in order, as this program writes it, tells without being remembered: opening is four times as quick here.
    if (entries.every((entry, index) => index === 0 || idOf(entries[index - 1] as Fields) < idOf(entry))) continue
    const seen = new Map<string, number>()
    for (const [index, entry] of entries.entries()) {
      const id = idOf(entry)
      const first = seen.get(id)
      if (first !== undefined) return { kind, id, first, second: index }
      seen.set(id, index)
    }
  }
  return undefined
}
