import { ownTemporaryFolder } from '../../scripts/test/ownTemporaryFolder.ts'
import { commandLine } from './commandLine.ts'
import { gap } from './gap.ts'
import { pdf } from './pdf.ts'
import { saving } from './saving.ts'
import { search } from './search.ts'
import type { Bench, Figure } from './Figure.ts'

const benches: Readonly<Record<string, Bench>> = { gap, commandLine, pdf, saving, search }

const fits = ({ measured, limit, isLeast }: Figure) => (isLeast ? measured >= limit : measured <= limit)
const inUnit = (value: number, unit: Figure['unit']) => `${unit === 'of 50' ? value : value.toFixed(2)} ${unit}`

/** `npm run bench [-- name …]`: every figure, or those of the named files. Ends with 1 where one is not met. */
ownTemporaryFolder()
const wanted = process.argv.slice(2)
let missed = 0
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const figure of await bench()) {
    if (!fits(figure)) missed += 1
    const bound = `${figure.isLeast ? 'at least' : 'at most'} ${inUnit(figure.limit, figure.unit)}`
    console.log(
      `${fits(figure) ? 'met   ' : 'MISSED'} ${inUnit(figure.measured, figure.unit).padStart(9)}  ${bound.padEnd(18)} ${figure.name} (${figure.note})`,
    )
  }
}
if (missed > 0) console.log(`${missed} not met`)
process.exitCode = missed > 0 ? 1 : 0
