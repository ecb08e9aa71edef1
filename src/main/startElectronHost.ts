import path from 'node:path'
import process from 'node:process'
import { app, type BrowserWindow, Menu, session, shell } from 'electron'
import type { Refusal } from '#core/Refusal.ts'
import { ok, refuse } from '#core/Result.ts'
import { openRenderer } from '#service/document/openRenderer.ts'
import type { HostAbilities } from '#service/host/HostAbilities.ts'
import { makeService } from '#service/host/makeService.ts'
import { settleCalls } from '#service/host/settleCalls.ts'
import { openResources } from '#service/resources/openResources.ts'
import { openStorage } from '#service/storage/openStorage.ts'
import { serveApp } from './appScheme.ts'
import { askBeforeClosing } from './askBeforeClosing.ts'
import { carryCalls, carryEvents } from './carryCalls.ts'
import { followTheme } from './followTheme.ts'
import { makeMenu } from './makeMenu.ts'
import { bringForward, loadPage, makeMainWindow } from './openMainWindow.ts'
import { makeWindowPrinter } from './printInWindow.ts'
import { refuseNetwork, refusePermissions } from './refuseLeaving.ts'
import { revivePage } from './revivePage.ts'
import { saveByDialog } from './saveByDialog.ts'
import { windowMemory } from './windowMemory.ts'

interface Wants {
  /** The data folder, a full path. */
  readonly folder: string
  /** This host's own folder, outside of it. */
  readonly own: string
  /** Where `renderer` and `preload` were built to. */
  readonly built: string
}

/** Asked to save once more, a page has so long to begin; in milliseconds. */
const TO_BEGIN = 500

/**
 * The program in its window, holding the data folder; Electron is ready. Resolves with what storage refuses, or with
 * nothing once the page is there. Throws where the program is not built, or the page does not load.
 */
export async function startElectronHost({ folder, own, built }: Wants): Promise<Refusal | undefined> {
  const serveRenderer = await openRenderer(path.join(built, 'renderer'))
  const held = await openStorage({ folder })
  if (!held.ok) return held.refusal
  const memory = windowMemory(own)
  const storage = followTheme(held.value, memory)

  let window: BrowserWindow | undefined
  const printer = makeWindowPrinter()
  const host: HostAbilities = {
    abilities: { saveDialog: true, openFolder: true, printPdf: true, ownKeys: true },
    printPdf: printer.print,
    prepareToPrint: printer.prepare,
    openFolder: async (target) =>
      (await shell.openPath(target)) === '' ? ok({}) : refuse({ code: 'cannot-do-here', what: 'openFolder' }),
    saveDocument: saveByDialog(() => window),
  }
  const service = makeService({
    storage,
    resources: openResources(),
    host,
    makeReportHtml: async (report) => (await import('#service/report/makeReport.ts')).makeReportHtml(report),
    now: () => new Date(),
    log: (problem) => console.error(problem),
  })
  const calls = settleCalls(service.answer)

  carryCalls(calls.answer)
  serveApp(session.defaultSession, { renderer: serveRenderer, document: service.serveDocument })
  refusePermissions(session.defaultSession)
  refuseNetwork(session.defaultSession)

  const opened = makeMainWindow(memory, path.join(built, 'preload', 'index.cjs'))
  window = opened
  carryEvents(service.events, opened.webContents)
  revivePage(opened)
  askBeforeClosing(opened, async () => {
    service.events.tellAll({ event: 'closing' })
    await calls.settled(new Promise((resolve) => setTimeout(resolve, TO_BEGIN)))
  })
  opened.on('closed', () => {
    window = undefined
    printer.close()
  })
  Menu.setApplicationMenu(
    makeMenu((command) => service.events.tellAll({ event: 'command', command }), process.platform),
  )
  app.on('second-instance', () => window && bringForward(window))
  endWithWindow(async () => {
    await calls.settled(Promise.resolve())
    printer.close()
    await storage.close()
  })
  await loadPage(opened)
  return undefined
}

/** The program ends with its window, on a Mac too; `finish` lets what is under way come to its end. */
function endWithWindow(finish: () => Promise<void>) {
  let isFinished = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (isFinished) return
    event.preventDefault()
    void finish()
      .catch((problem: unknown) => console.error(problem))
      .finally(() => {
        isFinished = true
        app.quit()
      })
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => app.quit())
}
