import process from 'node:process'
import type { Refusal } from '#core/Refusal.ts'
import { ok, refuse } from '#core/Result.ts'
import { say, sayRefusal } from '#messages/say.ts'
import type { HostAbilities } from '#service/host/HostAbilities.ts'
import { hasDisplay } from '#service/host/hasDisplay.ts'
import { openOutside } from '#service/host/openOutside.ts'
import { openResources } from '#service/resources/openResources.ts'
import { dataFolder } from '#service/storage/dataFolder.ts'
import { joinRunning } from '#service/host/joinRunning.ts'
import { openWindow } from './openWindow.ts'
import { readArguments } from './readArguments.ts'
import { startBrowserHost } from './startBrowserHost.ts'

const MINUTE = 60_000

/** Runs the browser host until it ends. `words`: what was typed after the program's name. Gives the exit code: 1 where the disk or the port is at fault, 2 where an option is. */
export async function run(words: readonly string[], rendererFolder: string): Promise<number> {
  const wanted = readArguments(words, process.env.INIT_CWD ?? process.cwd())
  if ('wrong' in wanted) return failed(wanted.wrong, 2)
  const { port, open, dataDir: folder = dataFolder() } = wanted
  try {
    const started = await startBrowserHost({
      folder,
      port,
      rendererFolder,
      resources: openResources(),
      host,
      makeReportHtml: async (report) => (await import('#service/report/makeReport.ts')).makeReportHtml(report),
      patience: { first: open ? 10 * MINUTE : Infinity, later: MINUTE },
      log: (problem) => console.error(problem),
    })
    if (!started.ok) return await joinOrFail(started.refusal, open)
    const { newAddress, end, ended } = started.value
    // A second Ctrl+C finds no one listening, and ends it at once.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end())
    await show(newAddress, open)
    await ended
    await (await printer)?.closePrinter()
    return 0
  } catch (problem) {
    const sentence = portProblem(problem, port)
    if (sentence === undefined) throw problem
    return failed(sentence, 1)
  }
}

/** A second start on the same folder opens the running one's window, and is done. */
async function joinOrFail(refusal: Refusal, open: boolean): Promise<number> {
  const url = refusal.code === 'folder-in-use' ? refusal.url : undefined
  const address = url === undefined ? undefined : await joinRunning(url)
  if (url === undefined || address === undefined) {
    const { what, next } = sayRefusal(refusal)
    return failed(`${what} ${next}`, 1)
  }
  await show(() => address, open)
  return 0
}

/** Each address opens once: the window takes one, and the printed one is for whoever reads it. */
async function show(newAddress: () => string, open: boolean) {
  process.stdout.write(`${say('host.ready', { url: newAddress() })}\n`)
  if (open) await openWindow(newAddress())
}

type Printer = typeof import('#service/print/printPdf.ts')
let printer: Promise<Printer> | undefined
/** Loaded when it is first wanted: it brings a browser along. */
const loadPrinter = () => (printer ??= import('#service/print/printPdf.ts'))

const host: HostAbilities = {
  abilities: { saveDialog: false, openFolder: hasDisplay(), printPdf: true, ownKeys: false },
  printPdf: async (html, options) => (await loadPrinter()).printPdf(html, options),
  prepareToPrint: async () => (await loadPrinter()).prepareToPrint(),
  openFolder: async (folder) =>
    (await openOutside(folder)) ? ok({}) : refuse({ code: 'cannot-do-here', what: 'openFolder' }),
}

const portProblem = (problem: unknown, port: number): string | undefined => {
  const code = (problem as NodeJS.ErrnoException | undefined)?.code
  if (code === 'EADDRINUSE') return say('host.portInUse', { port: String(port) })
  return code === 'EACCES' ? say('host.portNotAllowed', { port: String(port) }) : undefined
}

function failed(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}
