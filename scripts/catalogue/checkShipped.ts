import { catalogueCoverage, coverageFaults } from '#core/catalogue/catalogueCoverage.ts'
import { Catalogue } from '#core/course/LearningItem.ts'
import { wrongPlaces } from '#core/shape.ts'
import { sayRefusal } from '#messages/say.ts'
import { checkCatalogue } from '#core/catalogue/checkCatalogue.ts'
import { sayFault } from './sayFault.ts'
import { readShipped } from './shipped.ts'

const columns = ['requirement', 'target', 'resources', 'free', 'to 1', 'to 2', 'to 3', 'to 4', 'free ladder to']

/** Prints what the catalogue has for every requirement, and what does not keep the rule. Exit code 1 where something does not. */
export async function checkShipped(): Promise<number> {
  const { catalogue, roles, rule } = await readShipped()
  // What has not the shape of a catalogue cannot be looked at further.
  const places = wrongPlaces(Catalogue, catalogue)
  for (const place of places) console.error(sayRefusal(place, (where) => `courses.json${where}`).what)
  if (places.length > 0) return 1
  for (const role of roles) {
    const rows = catalogueCoverage(catalogue, [role]).map((row) => [
      row.requirement,
      row.target,
      row.resources,
      row.free,
      ...row.toLevel.map((count, index) => `${count} (${row.freeToLevel[index]})`),
      row.freeLadder,
    ])
    const table = [columns, ...rows].map((cells) => cells.map(String))
    const widths = columns.map((_name, place) => Math.max(...table.map((cells) => cells[place]?.length ?? 0)))
    console.log(`\n${role.name} (in brackets: free)`)
    for (const cells of table)
      console.log(
        cells
          .map((cell, place) => (place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0)))
          .join('  '),
      )
  }
  const items = catalogue.filter(({ retired }) => !retired)
  const practice = items.filter(({ kind }) => kind === 'practice').length
  console.log(`\n${items.length - practice} resources, ${practice} things to practise.`)
  const faults = [...checkCatalogue(catalogue, rule), ...coverageFaults(catalogue, roles, [...rule.tips])]
  for (const fault of faults) console.error(sayFault(fault))
  console.log(faults.length === 0 ? 'Every entry keeps the rule.' : `${faults.length} places do not keep the rule.`)
  return faults.length === 0 ? 0 : 1
}
