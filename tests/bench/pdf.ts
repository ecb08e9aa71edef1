import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { reportSections } from '#core/report/ReportOptions.ts'
import { valueOf } from '#core/Result.ts'
import { findBrowser, type FoundBrowser } from '#service/print/findBrowser.ts'
import { startBrowser } from '#service/print/startBrowser.ts'
import type * as PrintPdf from '#service/print/printPdf.ts'
import type * as MakeReport from '#service/report/makeReport.ts'
import { openResources } from '#service/resources/openResources.ts'
import type { Bench, Figure } from './Figure.ts'
import { rolesFile, samplePortfolio } from './resources.ts'
import { interleaved, median, ms, ratio } from './timing.ts'

const root = path.resolve(import.meta.dirname, '../..')
const built = path.join(root, 'out/main')
const A4 = { paper: 'A4' } as const
const options = {
  ...A4,
  roles: rolesFile.roles.map(({ id }) => id),
  sections: [...reportSections],
  notes: false,
  today: '2026-11-24',
}

/** A part of the built program that it loads on demand, and which so keeps its names. */
async function builtPart<T>(name: string): Promise<T> {
  const file = readdirSync(built).find((found) => found.startsWith(`${name}-`) && found.endsWith('.js'))
  if (file === undefined) throw new Error(`There is no ${name} in ${built}: build first`)
  return (await import(pathToFileURL(path.join(built, file)).href)) as T
}

const kept = new Set(
  '!doctype html title body h1 h2 h3 h4 p ul ol li dl dt dd table caption thead tbody tr th td'.split(' '),
)

/**
 * The same words and table rows, with no style, mark, or element around them that a plain page would not have.
 * It names no head, so that it is printed as any page is: ours is told not to be laid out for a screen.
 */
const plain = (html: string) =>
  html
    .replaceAll(/<(style|svg)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<(\/?)([!\w]+)[^>]*>/g, (_tag, slash: string, name: string) =>
      name.toLowerCase() === '!doctype' ? '<!doctype html>' : kept.has(name) ? `<${slash}${name}>` : ' ',
    )

/**
 * The sample's report, printed while the program runs, against a plain page of the same words. As in the program, it
 * has just been shown: its HTML is the one that was made for that, another one takes as long as the note says.
 */
async function warm(): Promise<Figure> {
  const { makeReportHtml } = await builtPart<typeof MakeReport>('makeReport')
  const { printPdf, closePrinter } = await builtPart<typeof PrintPdf>('printPdf')
  const resources = openResources()
  const report = () => makeReportHtml({ portfolio: samplePortfolio, resources, options })
  const another = () => makeReportHtml({ portfolio: { ...samplePortfolio }, resources, options })
  const bare = plain(await report())
  let size = 0
  const times = await interleaved(
    {
      report: async () => {
        size = valueOf(await printPdf(await report(), A4)).bytes.length
      },
      plain: async () => valueOf(await printPdf(bare, A4)),
    },
    15,
    3,
  )
  const { html } = await interleaved({ html: another }, 15, 3)
  await closePrinter()
  return {
    name: 'PDF of the sample, program running, against a plain page of the same words',
    limit: 1.5,
    unit: '×',
    measured: ratio(times.report, times.plain),
    note: `${ms(median(times.report))}; another HTML ${ms(median(html))}; plain ${ms(median(times.plain))}; ${(size / 1000).toFixed(0)} kB`,
  }
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): void {
  const { status, stderr } = spawnSync(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'], timeout: 60_000 })
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr.toString()}`)
}

/** npm's browser lacks what its own command line needs to print, so it is told over its pipe. */
async function blankOverPipe(found: FoundBrowser): Promise<void> {
  const waiting = setTimeout(() => undefined, 60_000) // an idle browser keeps no program from ending
  const { send, close } = await startBrowser(found)
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
  await send('Page.printToPDF', {}, sessionId)
  await close()
  clearTimeout(waiting)
}

/** The sample's report from the command line, against the same browser printing a blank page. */
async function cold(): Promise<Figure> {
  const found = valueOf(await findBrowser('print'))
  const folder = mkdtempSync(path.join(tmpdir(), 'skillfolio-bench-'))
  const out = path.join(folder, 'x.pdf')
  const sample = path.join(root, 'resources/sample-portfolio.json')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const blank = ['--headless', '--disable-gpu', ...sandbox, `--print-to-pdf=${out}`, 'about:blank']
  const times = await interleaved(
    {
      report: () =>
        run(process.execPath, [
          path.join(built, 'cli.js'),
          'report',
          '--role',
          'all',
          '--out',
          out,
          '--portfolio',
          sample,
        ]),
      blank: () => (found.kind === 'npm' ? blankOverPipe(found) : run(found.executablePath, blank, found.env)),
    },
    11,
    2,
  )
  rmSync(folder, { recursive: true })
  return {
    name: 'PDF of the sample, command line, cold, against the browser printing a blank page',
    limit: found.isHeadlessShell ? 3.5 : 1.6,
    unit: '×',
    measured: ratio(times.report, times.blank),
    note: `${ms(median(times.report))}, blank ${ms(median(times.blank))}, ${found.kind}`,
  }
}

/** The two figures of printing, through the built program. */
export const pdf: Bench = async () => [await warm(), await cold()]
