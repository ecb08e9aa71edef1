import { join } from 'node:path'
import { composeReport } from '#core/report/composeReport.ts'
import type { ReportOptions } from '#core/report/ReportOptions.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { deriveTargets } from '#core/role/deriveTargets.ts'
import { valueOf } from '#core/Result.ts'
import { renderReport } from '#report/renderReport.ts'
import { resourcesFolder, type Resources } from '#service/resources/openResources.ts'
import { openFonts } from './openFonts.ts'

let fontsFor: ReturnType<typeof openFonts> | undefined

interface Wants {
  readonly portfolio: Portfolio
  readonly resources: Resources
  readonly options: ReportOptions
}

interface Made {
  readonly portfolio: Portfolio
  readonly resources: Resources
  readonly options: string
  readonly html: Promise<string>
}
/** The last one: what is shown is printed next, and need not be made again. */
let last: Made | undefined

/** The report as one static HTML page. A role of `options` that nobody knows is passed over. */
export function makeReportHtml(wants: Wants): Promise<string> {
  const { portfolio, resources } = wants
  const options = JSON.stringify(wants.options)
  if (last?.portfolio === portfolio && last.resources === resources && last.options === options) return last.html
  const made: Made = { portfolio, resources, options, html: makeAnew(wants) }
  last = made
  made.html.catch(() => {
    if (last === made) last = undefined
  })
  return made.html
}

async function makeAnew({ portfolio, resources, options }: Wants): Promise<string> {
  const [file, skills, courses] = await Promise.all([resources.roles(), resources.skills(), resources.courses()])
  const known = [...file.roles, ...(portfolio.own?.roles ?? [])]
  const roles = options.roles.flatMap((id) => {
    const role = known.find((one) => one.id === id)
    return role ? [valueOf(deriveTargets(role, file.derivation))] : []
  })
  const vocabulary = new Map([...skills, ...(portfolio.own?.skills ?? [])].map((skill) => [skill.id, skill]))
  const ownNames = new Map(portfolio.skills.map(({ skill, name }) => [skill, name]))
  const source = roles.every(({ source: own }) => own === undefined)
    ? file.source.title
    : [...new Set(roles.map((role) => role.source?.title ?? file.source.title))].join('”, “')
  const report = composeReport(portfolio, roles, courses, (id) => vocabulary.get(id)?.category, source, options)
  const skillName = (id: string) => vocabulary.get(id)?.name ?? ownNames.get(id) ?? id
  fontsFor ??= openFonts(join(resourcesFolder(), 'fonts', 'inter'))
  return renderReport(report, skillName, fontsFor)
}
