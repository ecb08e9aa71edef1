import type { HostDocument } from '#core/host/HostApi.ts'
import { ok, refuse } from '#core/Result.ts'
import type { HostFunctions } from './HostFunctions.ts'
import { makeDocumentFunctions } from './makeDocumentFunctions.ts'
import { makePortfolioFunctions } from './makePortfolioFunctions.ts'
import type { ServiceParts } from './ServiceParts.ts'

/** Every call of the contract, wired to what does it. */
export function makeFunctions(parts: ServiceParts): HostFunctions {
  const { storage, resources, documents, host } = parts

  async function readResources() {
    const [roles, skills, courses, sample] = await Promise.all([
      resources.roles(),
      resources.skills(),
      resources.courses(),
      resources.sample(),
    ])
    return ok({ roles, skills, courses, sample })
  }

  async function saveDocument({ path, fileName }: Pick<HostDocument, 'path' | 'fileName'>) {
    const document = documents.find(path)
    if (!host.saveDocument) return refuse({ code: 'cannot-do-here', what: 'saveDocument' })
    if (!document) return refuse({ code: 'no-such-document' })
    const saved = await host.saveDocument(document, fileName)
    return saved.ok ? ok({ saved: saved.value }) : saved
  }

  return {
    ...makePortfolioFunctions(parts),
    ...makeDocumentFunctions(parts),
    readResources,
    saveDocument,
    openFolder: async () => (host.abilities.openFolder ? host.openFolder(storage.folder) : cannotOpenFolder),
    prepareToPrint: async () => {
      await host.prepareToPrint()
      return ok({})
    },
  }
}

const cannotOpenFolder = refuse({ code: 'cannot-do-here', what: 'openFolder' })
