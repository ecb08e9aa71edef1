import Papa from 'papaparse'
import { cellsOf, columns } from '#core/catalogue/itemCells.ts'
import type { LearningItem } from '#core/course/LearningItem.ts'

/** By this mark a spreadsheet program knows the file for UTF-8. */
const mark = '\uFEFF'

/** A catalogue as the text of a file. In CSV no cell can be taken for a formula by a spreadsheet program. */
export const writeCatalogue = (items: readonly LearningItem[], format: 'csv' | 'json'): string =>
  format === 'json'
    ? `${JSON.stringify(items, null, 2)}\n`
    : `${mark}${Papa.unparse(items.map(cellsOf), { columns: [...columns], escapeFormulae: true })}\r\n`
