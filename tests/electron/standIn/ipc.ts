import type * as Electron from 'electron'
import { strict, type Tied } from './strict.ts'

type Handler = Parameters<Electron.IpcMain['handle']>[1]

const handlers = new Map<string, Handler>()

const members = {
  handle: (channel: string, handler: Handler): void => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  removeHandler: (channel: string): void => void handlers.delete(channel),
}
export const ipcMain = strict<Tied<Electron.IpcMain, typeof members>>('ipcMain', members)

/** Calls the handler of a channel as a page does: what goes in and comes out is cloned. */
export async function invoke(channel: string, event: object, args: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  const answer: unknown = await handler(event as Electron.IpcMainInvokeEvent, ...(structuredClone(args) as unknown[]))
  return structuredClone(answer)
}
