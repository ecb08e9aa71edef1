import path from 'node:path'
import { BrowserWindow, ipcMain, session } from 'electron'
import type { HostEvent } from '#core/host/HostApi.ts'
import { valueOf } from '#core/Result.ts'
import { makeService } from '#service/host/makeService.ts'
import { settleCalls } from '#service/host/settleCalls.ts'
import { openResources } from '#service/resources/openResources.ts'
import { openStorage } from '#service/storage/openStorage.ts'
import { appOrigin } from '../../src/main/appAddress.ts'
import { registerAppScheme, serveApp } from '../../src/main/appScheme.ts'
import { carryCalls, carryEvents } from '../../src/main/carryCalls.ts'
import { becomeReady } from '../electron/standIn/app.ts'
import { useChromium } from '../electron/standIn/chromium.ts'
import { showInMemory } from '../electron/standIn/inMemory.ts'
import { programSide } from '../electron/standIn/programSide.ts'
import { toPage } from '../electron/standIn/addresses.ts'
import { standInHost, standInReport } from './standInHost.ts'
import type { StartProgram } from './Transport.ts'

interface Bridge {
  readonly send: (text: string) => Promise<string>
  readonly listen: (handler: (text: string) => void) => () => void
}

const preload = path.join(import.meta.dirname, '..', '..', 'out', 'preload', 'index.cjs')
const shown = showInMemory(programSide)
useChromium(shown.side)
registerAppScheme()
becomeReady()

/** The window's IPC: the built preload in a world of its own, and the main process's own handlers, in the stand-in for Electron. */
export const startWindow: StartProgram = async (folder) => {
  const storage = valueOf(await openStorage({ folder }))
  const service = makeService({
    storage,
    resources: openResources(),
    host: standInHost,
    makeReportHtml: standInReport,
    now: () => new Date(),
    log: console.error,
  })
  const calls = settleCalls(service.answer)
  carryCalls(calls.answer)
  serveApp(session.defaultSession, {
    renderer: () => new Response(null, { status: 404 }),
    document: service.serveDocument,
  })
  const windows: BrowserWindow[] = []
  return {
    openPage: async () => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload } })
      windows.push(window)
      carryEvents(service.events, window.webContents)
      await window.loadURL(`${appOrigin}/`)
      const bridge = shown.exposed(window.webContents.id, 'skillfolio') as Bridge
      return {
        send: bridge.send,
        listen: async (handler) => void bridge.listen((text) => handler(JSON.parse(text) as HostEvent)),
        fetch: async (where) => {
          const answer = await programSide.answer({
            window: window.webContents.id,
            partition: '',
            url: toPage(appOrigin + where),
            method: 'GET',
            headers: {},
          })
          if (!answer.isServed) throw new Error(`${where} is ${answer.why}`)
          return new Response(answer.body as BufferSource, answer)
        },
      }
    },
    end: async () => {
      service.events.tellAll({ event: 'closing' })
      await calls.settled(new Promise(setImmediate))
      for (const window of windows.splice(0)) window.destroy()
      ipcMain.removeHandler('skillfolio:call')
      session.defaultSession.protocol.unhandle('app')
      await storage.close()
    },
  }
}
