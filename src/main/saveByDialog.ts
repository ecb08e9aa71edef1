import path from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { ok } from '#core/Result.ts'
import { say } from '#messages/say.ts'
import type { HostAbilities } from '#service/host/HostAbilities.ts'
import { asUmaskAllows, writeDurably } from '#service/storage/writeDurably.ts'

const kinds = {
  '.pdf': 'window.files.pdf',
  '.html': 'window.files.html',
  '.json': 'window.files.json',
  '.csv': 'window.files.csv',
} as const

/** Asks where to save a document, and writes it there, whole or not at all. */
export const saveByDialog =
  (windowOf: () => BrowserWindow | undefined): NonNullable<HostAbilities['saveDocument']> =>
  async ({ body }, fileName) => {
    const name = safeName(fileName)
    const ending = path.extname(name).toLowerCase()
    const kind = ending in kinds ? kinds[ending as keyof typeof kinds] : undefined
    const options = {
      defaultPath: path.join(app.getPath('documents'), name),
      filters: kind ? [{ name: say(kind), extensions: [ending.slice(1)] }] : [],
    }
    const window = windowOf()
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options))
    if (canceled || !filePath) return ok(false)
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
    const written = await writeDurably({ file: filePath, bytes, mode: asUmaskAllows })
    if (written.ok) return ok(true)
    if (written.refusal.code === 'overtaken') throw new Error('nothing else was to write this file')
    return { ok: false, refusal: written.refusal }
  }

/** A name and no path, whatever the page sends. */
const safeName = (name: string) =>
  name
    .toWellFormed()
    .replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '_')
    .replace(/^\.+/, '')
