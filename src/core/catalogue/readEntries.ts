import { LearningItem } from '#core/course/LearningItem.ts'
import { nearest, type Nameable } from '#core/nearest.ts'
import type { UnknownId } from '#core/UnknownId.ts'
import { readShape, wrongPlaces, type WrongShape } from '#core/shape.ts'
import { columnOf } from './itemCells.ts'
import { ownIdOf } from './ownIdOf.ts'
import { ownIdFor } from '#core/ownIdFor.ts'

/** An entry of a file that is to become an item, and where it stands: the row of a table, the place in a list. */
export interface FileEntry {
  readonly row: number
  readonly entry: unknown
}

/** What one entry of a file does not keep. */
export interface EntryProblem {
  readonly row: number
  /** The column, or the field; empty where it is the whole entry. */
  readonly column: string
  readonly refusal:
    | WrongShape
    | Extract<UnknownId, { code: 'unknown-skill' }>
    | { readonly code: 'same-id'; readonly id: string; readonly first: number }
    | { readonly code: 'wrong-letters'; readonly found: string }
    | { readonly code: 'too-many-entries'; readonly entries: number; readonly most: number }
}

/** Why nothing of a file can be read as a catalogue. */
export type CatalogueRefusal =
  /** `missing`: the columns that must be there; `found`: those that are, joined by commas. */
  | { readonly code: 'columns-missing'; readonly missing: string; readonly found: string }
  | { readonly code: 'not-a-catalogue'; readonly file: string }
  /** Everything after the mark would be one cell. */
  | { readonly code: 'quote-not-closed'; readonly row: number }

export interface ReadEntries {
  readonly items: readonly LearningItem[]
  readonly problems: readonly EntryProblem[]
}

/** Entries that are taken over at once: with many more, every change would wait for what to suggest among them. */
export const mostEntries = 2000
/** Problems that are told one by one, near names with them; the rest is counted. */
export const mostExplained = 200
/** What a letter becomes that is not in the file's own writing. */
const replacement = '\uFFFD'

const isRecord = (entry: unknown): entry is Readonly<Record<string, unknown>> =>
  typeof entry === 'object' && entry !== null && !Array.isArray(entry)

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** How hard an item is by the highest level it leads to, where its entry does not say. */
function levelOf(teaches: unknown): string {
  const highest = Math.max(0, ...listOf(teaches).map((lift) => Number(isRecord(lift) ? lift['to'] : 0)))
  return highest >= 4 ? 'advanced' : highest === 3 ? 'intermediate' : 'introductory'
}

/** What a person need not write: an entry of their own is a course in English whose hours are an estimate. */
export const completeEntry = (entry: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  ...(typeof entry['title'] === 'string' && { id: ownIdFor(entry['title'], 'course') }),
  kind: 'course',
  language: 'en',
  format: typeof entry['kind'] === 'string' ? entry['kind'] : 'course',
  hoursBasis: 'estimate',
  level: levelOf(entry['teaches']),
  prerequisites: [],
  ...entry,
})

function* textsOf(value: unknown, where: string): Generator<{ where: string; text: string }> {
  if (typeof value === 'string') yield { where, text: value }
  else if (typeof value === 'object' && value !== null)
    for (const [field, inner] of Object.entries(value)) yield* textsOf(inner, where ? `${where}.${field}` : field)
}

/** A skill with its levels is written in one cell: a text that does not read so is told how. */
function inCells(refusal: WrongShape): WrongShape {
  const where = columnOf(refusal.where)
  const isText = refusal.wanted === 'object' && refusal.found.startsWith('"')
  const wanted = isText && where === 'teaches' ? 'lift' : isText && where === 'prerequisites' ? 'need' : refusal.wanted
  return { ...refusal, where, wanted }
}

function problemsOf(
  row: number,
  entry: unknown,
  skills: ReadonlyMap<string, Nameable>,
  nameNear: (skill: string) => string,
): readonly EntryProblem[] {
  if (!isRecord(entry)) {
    const found = JSON.stringify(entry).slice(0, 40)
    return [{ row, column: '', refusal: { code: 'wrong-shape', where: '', wanted: 'object', found } }]
  }
  const wrong = wrongPlaces(LearningItem, entry)
    .map(inCells)
    .map((refusal): EntryProblem => ({ row, column: refusal.where, refusal }))
  const letters = [...textsOf(entry, '')]
    .filter(({ text }) => text.includes(replacement))
    .map(({ where, text }): EntryProblem => ({
      row,
      column: columnOf(where),
      refusal: { code: 'wrong-letters', found: text.slice(0, 40) },
    }))
  const unknown = (['teaches', 'prerequisites'] as const).flatMap((column) =>
    listOf(entry[column]).flatMap((part): EntryProblem[] => {
      const skill = isRecord(part) ? part['skill'] : undefined
      if (typeof skill !== 'string' || skills.has(skill)) return []
      return [{ row, column, refusal: { code: 'unknown-skill', id: skill, nearest: nameNear(skill) } }]
    }),
  )
  return [...wrong, ...letters, ...unknown]
}

/**
 * The items of a file that can be taken over, and by row and column what the others do not keep. `skills`: what an
 * item may teach or need, the person's own skills too. What an entry leaves out and has a usual value gets that.
 */
export function readEntries(entries: readonly FileEntry[], skills: readonly Nameable[]): ReadEntries {
  const known = new Map(skills.map((skill) => [skill.id, skill]))
  const rows = new Map<string, number>()
  const items: LearningItem[] = []
  const problems: EntryProblem[] = []
  const nameNear = (skill: string) => (problems.length < mostExplained ? nearest(skill, skills).join(', ') : '')
  for (const { row, entry } of entries.slice(0, mostEntries)) {
    const whole = isRecord(entry) ? completeEntry(entry) : entry
    const found = problemsOf(row, whole, known, nameNear)
    const read = found.length === 0 ? readShape(LearningItem, whole) : undefined
    if (!read?.ok) {
      problems.push(...found)
      continue
    }
    const item = read.value
    // Under its own id, as it would be taken over: `a` and `own-a` are one.
    const id = ownIdOf(item.id)
    const first = rows.get(id)
    if (first === undefined) items.push(item)
    else problems.push({ row, column: 'id', refusal: { code: 'same-id', id: item.id, first } })
    rows.set(id, first ?? row)
  }
  const [beyond] = entries.slice(mostEntries)
  if (beyond)
    problems.push({
      row: beyond.row,
      column: '',
      refusal: { code: 'too-many-entries', entries: entries.length, most: mostEntries },
    })
  return { items, problems }
}
