import { randomUUID } from 'node:crypto'
import type { Change } from '#core/change/Change.ts'
import { comparePortfolios } from '#core/change/comparePortfolios.ts'
import { emptyPortfolio } from '#core/portfolio/Portfolio.ts'
import type { Refusal } from '#core/Refusal.ts'
import { ok, type Result } from '#core/Result.ts'
import { dataFolder } from '#service/storage/dataFolder.ts'
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
  resources,
  documents,
  events,
  host,
  now,
}: ServiceParts): Pick<HostFunctions, PortfolioCall> {
  storage.whenChangedElsewhere((change) => events.tellAll({ event: 'portfolio-changed', ...change }))

  /** Runs what may put another portfolio in the place of the stored one, and tells the other pages the difference. */
  async function replacing<T>(caller: string, run: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
    const before = storage.portfolio() ?? emptyPortfolio
    const done = await run()
    const after = storage.portfolio() ?? emptyPortfolio
    if (!done.ok || after === before) return done
    const occasion = { id: randomUUID(), at: now().toISOString() }
    const theirs = comparePortfolios(before, after, { code: 'changed-elsewhere' }, occasion)
    if (theirs.records.length > 0) tellOthers(caller, theirs, after.revision ?? 0)
    return done
  }

  const tellOthers = (caller: string, theirs: Change, revision: number) =>
    events.tellOthers(caller, { event: 'portfolio-changed', theirs, revision })

  return {
    open: async () => {
      const opened = await storage.open()
      if (!opened.ok) return opened
      const version = await resources.version()
      const { folder } = storage
      return ok({
        ...opened.value,
        abilities: host.abilities,
        version,
        folder,
        isUsualFolder: folder === dataFolder(),
      })
    },
    saveChanges: async (input, { caller }) => {
      const saved = await storage.saveChanges(input)
      if (!saved.ok) return saved
      const { theirs, applied, revision } = saved.value
      for (const change of theirs ? [theirs, ...applied] : applied) tellOthers(caller, change, revision)
      return saved
    },
    takeFromDisk: (_, { caller }) => replacing(caller, storage.takeFromDisk),
    recover: (input, { caller }) => replacing(caller, () => storage.recover(input)),
    listEarlierDays: storage.listEarlierDays,
    readEarlierDay: (input) => storage.readEarlierDay(input),
    saveSettings: (input) => storage.saveSettings(input),
    deleteEverything: async (input, { caller }) => {
      const deleted = await replacing(caller, () => storage.deleteEverything(input))
      if (deleted.ok) documents.forgetAll()
      return deleted
    },
  }
}
