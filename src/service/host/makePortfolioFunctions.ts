import { randomUUID } from 'node:crypto'
import { comparePortfolios } from '#core/change/comparePortfolios.ts'
import { emptyPortfolio, type Portfolio } from '#core/portfolio/Portfolio.ts'
import type { Refusal } from '#core/Refusal.ts'
import { ok, type Result } from '#core/Result.ts'
import type { HostFunctions } from './HostFunctions.ts'
import type { ServiceParts } from './ServiceParts.ts'

type PortfolioCall =
  | 'open'
  | 'saveChanges'
  | 'takeFromDisk'
  | 'recover'
  | 'listEarlierDays'
  | 'readEarlierDay'
  | 'saveSettings'
  | 'deleteEverything'

/** The calls that storage answers. What one page changed is told to the others, and only after it is on disk. */
export function makePortfolioFunctions({
  storage,
  documents,
  events,
  host,
  resources,
  now,
}: ServiceParts): Pick<HostFunctions, PortfolioCall> {
  /** Runs what may change the stored portfolio, and tells the other pages the difference. */
  async function tellingOthers<T>(caller: string, run: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
    const before = storage.portfolio() ?? emptyPortfolio
    const done = await run()
    const after = storage.portfolio() ?? emptyPortfolio
    if (done.ok && after !== before) tellDifference(caller, before, after)
    return done
  }

  function tellDifference(caller: string, before: Portfolio, after: Portfolio) {
    const occasion = { id: randomUUID(), at: now().toISOString() }
    const theirs = comparePortfolios(before, after, { code: 'changed-elsewhere' }, occasion)
    if (theirs.records.length === 0) return
    events.tellOthers(caller, { event: 'portfolio-changed', theirs, revision: after.revision ?? 0 })
  }

  return {
    open: async () => {
      const opened = await storage.open()
      if (!opened.ok) return opened
      const version = await resources.version()
      return ok({ ...opened.value, abilities: host.abilities, version, folder: storage.folder })
    },
    saveChanges: (input, { caller }) => tellingOthers(caller, () => storage.saveChanges(input)),
    takeFromDisk: (_, { caller }) => tellingOthers(caller, () => storage.takeFromDisk()),
    recover: (input, { caller }) => tellingOthers(caller, () => storage.recover(input)),
    listEarlierDays: () => storage.listEarlierDays(),
    readEarlierDay: (input) => storage.readEarlierDay(input),
    saveSettings: (input) => storage.saveSettings(input),
    deleteEverything: async (input, { caller }) => {
      const deleted = await tellingOthers(caller, () => storage.deleteEverything(input))
      if (deleted.ok) documents.forgetAll()
      return deleted
    },
  }
}
