import type { LearningItem } from '#core/course/LearningItem.ts'

/** The columns of a catalogue as a table, in the order in which they are written. The words are the fields of an item. */
export const columns = [
  'id',
  'kind',
  'title',
  'provider',
  'authors',
  'url',
  'language',
  'format',
  'cost',
  'certificate',
  'hours',
  'hoursBasis',
  'hoursNote',
  'effort.count',
  'effort.unit',
  'effort.hoursEach',
  'level',
  'teaches',
  'prerequisites',
  'source.url',
  'source.phrase',
  'source.checked',
  'source.by',
  'countsAs',
  'tips',
  'retired',
] as const
export type Column = (typeof columns)[number]
export type Cells = Readonly<Partial<Record<Column, string>>>

const between = '; '

/** An item as a row of the table. A field that the program does not know has no column and stays behind. */
export function cellsOf(item: LearningItem): Record<Column, string> {
  const { effort, source, teaches, prerequisites, authors, tips } = item
  const text = (value: string | number | boolean | undefined) => (value === undefined ? '' : String(value))
  return {
    id: item.id,
    kind: item.kind,
    title: item.title,
    provider: text(item.provider),
    authors: (authors ?? []).join(between),
    url: text(item.url),
    language: item.language,
    format: item.format,
    cost: item.cost,
    certificate: text(item.certificate),
    hours: text(item.hours),
    hoursBasis: item.hoursBasis,
    hoursNote: text(item.hoursNote),
    'effort.count': text(effort?.count),
    'effort.unit': text(effort?.unit),
    'effort.hoursEach': text(effort?.hoursEach),
    level: item.level,
    teaches: teaches.map(({ skill, from, to }) => `${skill} ${from}-${to}`).join(between),
    prerequisites: prerequisites.map(({ skill, level }) => `${skill} ${level}`).join(between),
    'source.url': text(source?.url),
    'source.phrase': text(source?.phrase),
    'source.checked': text(source?.checked),
    'source.by': text(source?.by),
    countsAs: text(item.countsAs),
    tips: (tips ?? []).join(between),
    retired: text(item.retired),
  }
}

const parts = (cell: string) =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** A number as people write it, with a point or a comma; a text that is none stays, for the schema to name it. */
const numberIn = (cell: string): unknown => (/^-?\d+(?:[.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell)

const yesAndNo: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false }
const truthIn = (cell: string): unknown => yesAndNo[cell.toLowerCase()] ?? cell

const taught = /^(?<skill>\S+) +(?<from>\d+) *[-–] *(?<to>\d+)$/
const needed = /^(?<skill>\S+) +(?<level>\d+)$/
/** Each part as the schema wants it; a part that does not read so stays a text, for the schema to name it. */
const liftsIn = (cell: string): readonly unknown[] =>
  parts(cell).map((part) => {
    const { skill, from, to } = taught.exec(part)?.groups ?? {}
    return skill === undefined ? part : { skill, from: Number(from), to: Number(to) }
  })
const needsIn = (cell: string): readonly unknown[] =>
  parts(cell).map((part) => {
    const { skill, level } = needed.exec(part)?.groups ?? {}
    return skill === undefined ? part : { skill, level: Number(level) }
  })

const readers: Readonly<Partial<Record<Column, (cell: string) => unknown>>> = {
  authors: parts,
  certificate: truthIn,
  hours: numberIn,
  'effort.count': numberIn,
  'effort.hoursEach': numberIn,
  teaches: liftsIn,
  prerequisites: needsIn,
  tips: parts,
  retired: truthIn,
}

/** A row of the table as an entry that is still to be checked. An empty cell is a field that is absent. */
export function entryOf(cells: Cells): Readonly<Record<string, unknown>> {
  const entry: Record<string, unknown> = {}
  for (const column of columns) {
    const cell = cells[column]?.trim() ?? ''
    if (cell === '') continue
    const value = readers[column]?.(cell) ?? cell
    const [outer = column, inner] = column.split('.')
    entry[outer] = inner === undefined ? value : { ...(entry[outer] as object | undefined), [inner]: value }
  }
  return entry
}

/** The column in which a place of an entry stands: `teaches[0].skill` in `teaches`. */
export function columnOf(where: string): string {
  const place = where.replaceAll(/\[\d+\]/g, '')
  return columns.find((column) => place === column || place.startsWith(`${column}.`)) ?? place
}
