import type { Abilities, HostDocument } from '#core/host/HostApi.ts'
import type { PrintRefusal } from '#core/host/HostRefusal.ts'
import type { Refusal } from '#core/Refusal.ts'
import type { ReportOptions } from '#core/report/ReportOptions.ts'
import type { Result } from '#core/Result.ts'
import type { KeptDocument } from '#service/document/makeDocuments.ts'

export interface PrintedReport {
  readonly bytes: Uint8Array
  readonly pages: number
}

/** What a host hands to service: what it can do, and how. */
export interface HostAbilities {
  readonly abilities: Abilities
  readonly printPdf: (
    html: string,
    options: Pick<ReportOptions, 'paper'>,
  ) => Promise<Result<PrintedReport, PrintRefusal>>
  /** Starts what printing needs. */
  readonly prepareToPrint: () => Promise<void>
  /** Shows a folder in the system's own file manager. */
  readonly openFolder: (folder: string) => Promise<Result<object, Refusal>>
  /** Asks where to, and writes it there; absent where the page downloads instead. False where the person thought better. */
  readonly saveDocument?: (
    document: KeptDocument,
    fileName: HostDocument['fileName'],
  ) => Promise<Result<boolean, Refusal>>
}
