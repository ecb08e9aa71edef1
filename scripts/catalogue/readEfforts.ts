import type { EffortUnit } from '#core/catalogue/checkCatalogue.ts'

/** The table of hours in resources/README.md: rows `| kind | unit | hours each | reason |`. */
export function readEfforts(markdown: string): readonly EffortUnit[] {
  const rows = markdown.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  const head = rows.findIndex(([, kind, unit, hours]) => kind === 'kind' && unit === 'unit' && hours === 'hours each')
  if (head < 0) return []
  const body = rows.slice(head + 2)
  const end = body.findIndex((cells) => cells.length < 5)
  return body
    .slice(0, end < 0 ? undefined : end)
    .map(([, kind = '', unit = '', hours]) => ({ kind, unit, hoursEach: Number(hours) }))
}
