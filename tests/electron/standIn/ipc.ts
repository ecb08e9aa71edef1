import { strict } from './strict.ts'
import type * as Electron from 'electron'

type Handler = Parameters<Electron.IpcMain['handle']>[1]

const handlers = new Map<string, Handler>()

export const ipcMain = strict('ipcMain', {
  handle: (channel, handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
} satisfies Pick<Electron.IpcMain, 'handle'>)

/** Calls the handler of a channel as a page does: what goes in and comes out is cloned. */
export async function invoke(channel: string, event: object, args: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  const answer: unknown = await handler(event as Electron.IpcMainInvokeEvent, ...(structuredClone(args) as unknown[]))
  return structuredClone(answer)
}
