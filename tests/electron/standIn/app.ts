import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type * as Electron from 'electron'
import { endChromium, startChromium } from './chromium.ts'
import { KnownEvents, strict } from './strict.ts'

export const appEvents = new KnownEvents('app', [
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

const ready = startChromium().then(() => {
  isReady = true
})

export function onlyBeforeReady(what: string): void {
  if (isReady) throw new Error(`${what} should be called before app is ready`)
}
export function onlyWhenReady(what: string): void {
  if (!isReady) throw new Error(`${what} can only be used after app is ready`)
}

let isFirst: boolean | undefined
/** The first start listens at an address that its userData names; a later one says so there and learns that it is not first. */
const socketOf = (userData: string) =>
  path.join(tmpdir(), `stand-in-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}.sock`)

function end(code: number) {
  process.exitCode = code
  appEvents.emit('quit', {}, code)
  void endChromium().finally(() => process.exit(code))
}

const appMembers = {
  whenReady: () => ready,
  isReady: () => isReady,
  enableSandbox: () => onlyBeforeReady('app.enableSandbox'),
  setPath: (name, place) => {
    if (!path.isAbsolute(place)) throw new Error('Path must be absolute')
    paths.set(name, place)
  },
  getPath: (name) => {
    const place = paths.get(name)
    if (place === undefined) throw new Error(`The stand-in has no path ${name}`)
    return place
  },
  requestSingleInstanceLock: () => {
    if (isFirst !== undefined) return isFirst
    const socket = socketOf(appMembers.getPath('userData'))
    isFirst = claim(socket)
    return isFirst
  },
  quit: () => {
    if (isQuitting) return
    isQuitting = true
    if (appEvents.isPrevented('before-quit')) return void (isQuitting = false)
    if (openWindows.size === 0) return leave()
    for (const window of openWindows) window.close()
  },
  exit: (code = 0) => end(code),
} satisfies Partial<Electron.App>

export const app = strict('app', Object.assign(appEvents, appMembers)) as KnownEvents & typeof appMembers

function leave() {
  if (appEvents.isPrevented('will-quit')) return void (isQuitting = false)
  end(0)
}

/** A window has closed, or stays open though the program wanted to quit. */
export function windowClosed(window: { readonly close: () => void }): void {
  openWindows.delete(window)
  if (openWindows.size > 0) return
  if (isQuitting) leave()
  else appEvents.emit('window-all-closed')
}
export const windowStays = (): void => void (isQuitting = false)

/** Node has no socket that opens at once, so a small process asks. */
function claim(socket: string): boolean {
  const { status } = spawnSync(process.execPath, ['-e', knock, socket, JSON.stringify(process.argv)])
  if (status === 0) return false
  rmSync(socket, { force: true })
  net
    .createServer((caller) => {
      let words = ''
      caller.setEncoding('utf8').on('data', (text: string) => (words += text))
      caller.on('end', () => appEvents.emit('second-instance', {}, JSON.parse(words) as string[], process.cwd(), null))
    })
    .listen(socket)
    .unref()
  return true
}
const knock = `
const socket = require('node:net').connect(process.argv[1], () => socket.end(process.argv[2]))
socket.on('error', () => process.exit(1)).on('close', () => process.exit(0))`
