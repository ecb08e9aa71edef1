import Papa from 'papaparse'
import { columns, entryOf, type Column } from '#core/catalogue/itemCells.ts'
import type { CatalogueRefusal, FileEntry } from '#core/catalogue/readEntries.ts'
import { readJson, type ReadPortfolioRefusal } from '#core/portfolio/readPortfolio.ts'
import { ok, refuse, type Result } from '#core/Result.ts'

/** What no entry can do without; the rest has usual values. */
const needed: readonly Column[] = ['title', 'hours', 'cost', 'teaches']

/** The text of a file in UTF-8, or in UTF-16 where it says so. Letters that do not read become U+FFFD. */
function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  const writing =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(writing).decode(bytes)
}

const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, '')
const columnByName = new Map(columns.map((column) => [plain(column), column]))
/** A spreadsheet program must not take a cell for a formula, and so a written one begins with an apostrophe. */
const unescaped = (cell: string) => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

function parseTable(text: string): Result<readonly FileEntry[], CatalogueRefusal> {
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t', '|'] })
  const quote = errors.find(({ type }) => type === 'Quotes')
  if (quote) return refuse({ code: 'quote-not-closed', row: (quote.row ?? 0) + 1 })
  const [head = [], ...lines] = data
  const places = head.map((name) => columnByName.get(plain(name)))
  const missing = needed.filter((column) => !places.includes(column))
  if (missing.length > 0)
    return refuse({ code: 'columns-missing', missing: missing.join(', '), found: head.join(' | ').slice(0, 80) })
  return ok(
    lines.flatMap((line, index): FileEntry[] => {
      if (line.every((cell) => cell.trim() === '')) return []
      const cells = Object.fromEntries(
        places.flatMap((column, place) => (column ? [[column, unescaped(line[place] ?? '')]] : [])),
      )
      // The row as a spreadsheet program counts it: the names of the columns are the first.
      return [{ row: index + 2, entry: entryOf(cells) }]
    }),
  )
}

/** The entries of a catalogue's file, a JSON list or a CSV table, each still to be checked. */
export function parseCatalogueFile(
  name: string,
  bytes: Uint8Array,
): Result<readonly FileEntry[], CatalogueRefusal | ReadPortfolioRefusal> {
  const text = decodeText(bytes)
  if (text.trim() === '') return refuse({ code: 'empty-file' })
  if (!/^\s*[[{]/.test(text))
    return /\.json$/i.test(name) ? refuse({ code: 'not-a-catalogue', file: name }) : parseTable(text)
  const read = readJson(text)
  if (!read.ok) return read
  if (!Array.isArray(read.value)) return refuse({ code: 'not-a-catalogue', file: name })
  return ok((read.value as readonly unknown[]).map((entry, index) => ({ row: index + 1, entry })))
}
