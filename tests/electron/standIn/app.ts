import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type * as Electron from 'electron'
import { chromium } from './chromium.ts'
import { becomeFirst } from './instances.ts'
import { KnownEvents, type Preventable, strict, type Tied } from './strict.ts'

interface AppEvents {
  'second-instance': [event: object, words: string[], standing: string, additional: unknown]
  'window-all-closed': []
  'before-quit': [event: Preventable]
  'will-quit': [event: Preventable]
  quit: [event: object, code: number]
  'web-contents-created': [event: object, contents: object]
}

export const appEvents = new KnownEvents<Electron.App, AppEvents>('app', [
  'second-instance',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'web-contents-created',
])

const paths = new Map<string, string>([['documents', process.env['STAND_IN_DOCUMENTS'] ?? tmpdir()]])
let isReady = false
let isQuitting = false
/** Windows that `quit` closes; each tells whether it has closed. */
export const openWindows = new Set<{ readonly close: () => void }>()

const { promise: ready, resolve } = Promise.withResolvers<void>()
export function becomeReady(): void {
  isReady = true
  resolve()
}

export function onlyBeforeReady(what: string): void {
  if (isReady) throw new Error(`${what} should be called before app is ready`)
}
export function onlyWhenReady(what: string): void {
  if (!isReady) throw new Error(`${what} can only be used after app is ready`)
}

let isFirst: boolean | undefined

function end(code: number) {
  process.exitCode = code
  appEvents.say('quit', {}, code)
  void chromium.end().finally(() => process.exit(code))
}

const appMembers = {
  whenReady: () => ready,
  isReady: () => isReady,
  enableSandbox: () => onlyBeforeReady('app.enableSandbox'),
  setPath: (name: Parameters<Electron.App['setPath']>[0], place: string): void => {
    if (!path.isAbsolute(place)) throw new Error('Path must be absolute')
    paths.set(name, place)
  },
  getPath: (name: Parameters<Electron.App['getPath']>[0]): string => {
    const place = paths.get(name)
    if (place === undefined) throw new Error(`The stand-in has no path ${name}`)
    return place
  },
  requestSingleInstanceLock: (): boolean => {
    isFirst ??= becomeFirst(appMembers.getPath('userData'), process.argv, (words) =>
      appEvents.say('second-instance', {}, words, process.cwd(), null),
    )
    return isFirst
  },
  quit: (): void => {
    if (isQuitting) return
    isQuitting = true
    if (appEvents.isPrevented('before-quit', {})) return void (isQuitting = false)
    if (openWindows.size === 0) return leave()
    for (const window of openWindows) window.close()
  },
  exit: (code = 0) => end(code),
}

export const app = strict<typeof appEvents & Tied<Electron.App, typeof appMembers>>(
  'app',
  Object.assign(appEvents, appMembers),
)

function leave() {
  if (appEvents.isPrevented('will-quit', {})) return void (isQuitting = false)
  end(0)
}

/** A window has closed, or stays open though the program wanted to quit. */
export function windowClosed(window: { readonly close: () => void }): void {
  openWindows.delete(window)
  if (openWindows.size > 0) return
  if (isQuitting) leave()
  else appEvents.say('window-all-closed')
}
export const windowStays = (): void => void (isQuitting = false)
