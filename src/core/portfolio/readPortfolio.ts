import { readShape, type WrongShape } from '#core/shape.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import { PortfolioFile, type Portfolio } from './Portfolio.ts'
import { findDuplicate, inOrder, type ListKind } from './records.ts'

/** Cut off, or of another kind. Where the parser gave up is told if it says; the rest of its words quotes the file, which may be anything. */
export type NotJson =
  | { readonly code: 'not-json' }
  | { readonly code: 'json-breaks-off'; readonly line: number; readonly column: number }

export type ReadPortfolioRefusal =
  | WrongShape
  | NotJson
  | { readonly code: 'empty-file' }
  | { readonly code: 'newer-version'; readonly version: number }
  | {
      readonly code: 'duplicate-record'
      readonly kind: ListKind
      readonly id: string
      readonly first: string
      readonly second: string
    }

function notJson(error: unknown): NotJson {
  const [, line, column] = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : '') ?? []
  return line === undefined
    ? { code: 'not-json' }
    : { code: 'json-breaks-off', line: Number(line), column: Number(column) }
}

/** What a text says as JSON, or why it is none. A byte order mark before it is passed over. */
export function readJson(text: string): Result<unknown, NotJson | { readonly code: 'empty-file' }> {
  if (text.trim() === '') return refuse({ code: 'empty-file' })
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    return refuse(notJson(error))
  }
}

const versionOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : undefined

/**
 * The portfolio a file holds, its lists in order, every unknown field kept.
 *
 * Refuses text that is not JSON, another shape (naming the place), a newer version than this program's,
 * and two records under one id, naming both places.
 */
export function readPortfolio(text: string): Result<Portfolio, ReadPortfolioRefusal> {
  const json = readJson(text)
  return json.ok ? readPortfolioValue(json.value) : json
}

export function readPortfolioValue(value: unknown): Result<Portfolio, ReadPortfolioRefusal> {
  if (Array.isArray(value)) return refuse({ code: 'wrong-shape', where: '', wanted: 'object', found: 'a list' })
  const version = versionOf(value)
  if (typeof version === 'number' && version > 1) return refuse({ code: 'newer-version', version })
  const shape = readShape(PortfolioFile, value)
  if (!shape.ok) return shape
  const duplicate = findDuplicate(shape.value)
  if (duplicate) {
    const { kind, id, first, second } = duplicate
    return refuse({ code: 'duplicate-record', kind, id, first: `${first + 1}`, second: `${second + 1}` })
  }
  return ok(inOrder(shape.value))
}
