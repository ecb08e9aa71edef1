import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import type { Report } from '#core/report/Report.ts'
import { roleLook } from '#marks/roleLook.ts'
import marksCss from '#marks/marks.css?inline'
import { longDay } from '#messages/format.ts'
import { say } from '#messages/say.ts'
import pageCss from './page.css?inline'
import ReportDocument from './ReportDocument.vue'
import type { ReportNames } from './ReportNames.ts'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)

/** Text as a string of CSS: nothing in it can end the string, the rule or the style element. */
const cssString = (text: string) =>
  `"${text.replaceAll(/[^\p{L}\p{N} .,;:–-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}"`

const longest = 60
const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text)

/** What stands in the margins of each page. */
function marginTexts({ person, assessedOn, options }: Report): string {
  const head = assessedOn === undefined ? say('report.title') : say('report.runningHead', { day: longDay(assessedOn) })
  const texts = {
    person: shortened(person.name ?? ''),
    head,
    foot: say('report.foot'),
    page: say('report.page'),
    of: say('report.of'),
  }
  const variables = Object.entries(texts).map(([name, text]) => `--${name}:${cssString(text)}`)
  return `:root{${variables.join(';')}}@page{size:${options.paper}}`
}

/**
 * The report as one static page: styles, drawings and fonts inside, no script, no `style=`. `fontsFor` gives the font
 * faces that a text needs, as CSS with the files inside.
 */
export async function renderReport(
  report: Report,
  skillName: (id: string) => string,
  fontsFor: (text: string) => Promise<string>,
): Promise<string> {
  const names: ReportNames = {
    skill: skillName,
    look: (id) => roleLook(id, report.roles.find((role) => role.id === id)?.name),
  }
  // Vue marks its fragments for a script that never comes; what a person wrote holds no `<!--`, for it is escaped.
  const body = (await renderToString(createSSRApp(ReportDocument, { report, names }))).replaceAll(/<!--.*?-->/g, '')
  const margins = marginTexts(report)
  const fonts = await fontsFor(`${body}${report.person.name ?? ''}`)
  const title = report.person.name ? say('report.titleOf', { name: report.person.name }) : say('report.title')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${fonts}${marksCss}${pageCss}${margins}</style></head><body>${body}</body></html>`
}
