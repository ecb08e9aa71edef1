import type { Change, Fields, RecordChange } from '#core/change/Change.ts'
import { isEqual } from '#core/isEqual.ts'
import { canSay, say } from '#messages/say.ts'

export interface DifferenceLine {
  readonly key: string
  /** Whether the record is new, stays or goes. */
  readonly sort: 'added' | 'changed' | 'removed'
  readonly name: string
  /** What of it; empty where it is new or goes as a whole. */
  readonly what: string
}

type NameOf = (kind: 'skill' | 'course' | 'role', id: string) => string

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const levelText = (level: unknown) => (typeof level === 'number' ? String(level) : say('level.notRatedShort'))
const fieldName = (field: string) => {
  const key = `portfolio.fields.${field}`
  return canSay(key) ? say(key) : field
}

function whatChanged({ before, after }: RecordChange): string {
  if (before === undefined)
    return isFields(after) && typeof after['level'] === 'number'
      ? say('portfolio.difference.atLevel', { level: after['level'] })
      : ''
  if (after === undefined)
    return isFields(before) && typeof before['level'] === 'number'
      ? say('portfolio.difference.atLevel', { level: before['level'] })
      : ''
  if (!isFields(before) || !isFields(after)) return ''
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !isEqual(before[field], after[field]),
  )
  // The day of a rating goes with its level; alone it is the change.
  const told = changed.length > 1 ? changed.filter((field) => field !== 'ratedAt') : changed
  return told
    .map((field) =>
      field === 'level'
        ? say('portfolio.difference.level', { from: levelText(before['level']), to: levelText(after['level']) })
        : fieldName(field),
    )
    .join(', ')
}

function nameOfRecord({ kind, id, before, after }: RecordChange, nameOf: NameOf, isOneKind: boolean): string {
  const entry = isFields(after) ? after : isFields(before) ? before : {}
  if (kind === 'skill') return typeof entry['name'] === 'string' ? entry['name'] : nameOf('skill', id)
  if (kind === 'course') return nameOf('course', id)
  const key = `portfolio.records.${kind}`
  const sort = canSay(key) ? say(key) : kind
  const title = entry['title'] ?? entry['name']
  if (isOneKind && typeof title === 'string') return title
  return typeof title === 'string' ? say('portfolio.difference.named', { sort, title }) : sort
}

/**
 * What a change does, a line for each record; the history of levels is told by the levels. Where all of several records
 * are of one kind, none names it.
 */
export function sayDifference(change: Change, nameOf: NameOf): readonly DifferenceLine[] {
  const records = change.records.filter(({ kind }) => kind !== 'history')
  const isOneKind = records.length > 1 && records.every(({ kind }) => kind === records[0]?.kind)
  return records.map((record) => ({
    key: `${record.kind}/${record.id}`,
    sort: record.before === undefined ? 'added' : record.after === undefined ? 'removed' : 'changed',
    name: nameOfRecord(record, nameOf, isOneKind),
    what: whatChanged(record),
  }))
}
