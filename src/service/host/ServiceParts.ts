import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import type { ReportOptions } from '#core/report/ReportOptions.ts'
import type { Documents } from '#service/document/makeDocuments.ts'
import type { Resources } from '#service/resources/openResources.ts'
import type { Storage } from '#service/storage/Storage.ts'
import type { HostAbilities } from './HostAbilities.ts'
import type { Events } from './makeEvents.ts'

/** The printed report as one HTML page, fonts and styles inside. */
export type MakeReportHtml = (wants: {
  portfolio: Portfolio
  resources: Resources
  options: ReportOptions
}) => Promise<string>

/** What the calls of the contract are made of. */
export interface ServiceParts {
  readonly storage: Storage
  readonly resources: Resources
  readonly documents: Documents
  readonly events: Events
  readonly host: HostAbilities
  readonly makeReportHtml: MakeReportHtml
  readonly now: () => Date
}
