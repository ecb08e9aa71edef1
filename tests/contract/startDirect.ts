import { valueOf } from '#core/Result.ts'
import { makeService } from '#service/host/makeService.ts'
import { openResources } from '#service/resources/openResources.ts'
import { openStorage } from '#service/storage/openStorage.ts'
import { standInHost, standInReport } from './standInHost.ts'
import type { StartProgram } from './Transport.ts'

/** Service itself, with nothing between. */
export const startDirect: StartProgram = async (folder) => {
  const storage = valueOf(await openStorage({ folder }))
  const { answer, events, serveDocument } = makeService({
    storage,
    resources: openResources(),
    host: standInHost,
    makeReportHtml: standInReport,
    now: () => new Date(),
    log: console.error,
  })
  const running = new Set<Promise<string>>()
  let pages = 0
  return {
    openPage: async () => {
      pages += 1
      const name = `page-${pages}`
      return {
        send: (text) => {
          const call = answer(text, name)
          running.add(call)
          return call.finally(() => running.delete(call))
        },
        listen: async (handler) => void events.listen(name, handler),
        fetch: async (path) => serveDocument(new Request(`http://direct${path}`)),
      }
    },
    end: async () => {
      events.tellAll({ event: 'closing' })
      await Promise.all(running)
      await storage.close()
    },
  }
}
