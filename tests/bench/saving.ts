import { mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Change } from '#core/change/Change.ts'
import type { SkillEntry } from '#core/portfolio/Portfolio.ts'
import { writePortfolio } from '#core/portfolio/writePortfolio.ts'
import { valueOf } from '#core/Result.ts'
import { openStorage } from '#service/storage/openStorage.ts'
import type { Bench } from './Figure.ts'
import { hugePortfolio } from './portfolios.ts'
import { interleaved, median, ms, ratio } from './timing.ts'

/** What any durable save has to do. */
async function saveBare(folder: string, portfolio: object): Promise<void> {
  const temporary = path.join(folder, 'bare.tmp')
  const file = await open(temporary, 'w')
  await file.writeFile(JSON.stringify(portfolio))
  await file.sync()
  await file.close()
  await rename(temporary, path.join(folder, 'bare.json'))
  const directory = await open(folder, 'r')
  await directory.sync()
  await directory.close()
}

/** Saving one change to 10,000 skills durably, against the bare steps. */
export const saving: Bench = async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'skillfolio-bench-'))
  const portfolio = hugePortfolio(10_000, [])
  await writeFile(path.join(folder, 'portfolio.json'), writePortfolio(portfolio))
  const storage = valueOf(await openStorage({ folder }))
  valueOf(await storage.open())

  let round = 0
  let skill = portfolio.skills[5000] as SkillEntry
  async function save() {
    round += 1
    const after = { ...skill, notes: `Note ${round}` }
    const records = [{ kind: 'skill', id: skill.skill, before: skill, after }] as const
    const change: Change = {
      id: `change-${round}`,
      at: '2026-11-24T10:00:00Z',
      act: { code: 'notes-set' },
      records: [...records],
    }
    const { applied } = valueOf(await storage.saveChanges({ changes: [change] }))
    if (applied.length !== 1) throw new Error('The change was not saved')
    skill = after
  }
  // The first save of a day copies the file as well; it is among those that warm up.
  const times = await interleaved({ save, bare: () => saveBare(folder, portfolio) }, 25, 4)
  await storage.close()
  await rm(folder, { recursive: true })
  return [
    {
      name: 'saving 10,000 skills durably, against the bare steps',
      limit: 1.5,
      unit: '×',
      measured: ratio(times.save, times.bare),
      note: `${ms(median(times.save))}, bare ${ms(median(times.bare))}`,
    },
  ]
}
