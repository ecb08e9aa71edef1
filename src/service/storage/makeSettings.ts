import { Low } from 'lowdb'
import type { ReadRefusal, WriteRefusal } from '#core/host/StorageRefusal.ts'
import { readJson, type NotJson } from '#core/portfolio/readPortfolio.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import { Settings } from '#core/settings/Settings.ts'
import { readShape, type WrongShape } from '#core/shape.ts'
import { makeDurableAdapter } from './makeDurableAdapter.ts'
import { setAside } from './setAside.ts'
import { settle } from './settle.ts'
import type { WriteDurably } from './writeDurably.ts'

interface Wants {
  /** The full path of settings.json. */
  readonly file: string
  readonly write: WriteDurably
  readonly now: () => Date
}

type Damage = WrongShape | NotJson | { readonly code: 'empty-file' }

function parseSettings(bytes: Uint8Array): Result<Settings, Damage> {
  const json = readJson(Buffer.from(bytes).toString('utf8'))
  return json.ok ? readShape(Settings, json.value) : json
}

const printSettings = (settings: Settings) => Buffer.from(`${JSON.stringify(settings)}\n`)
const notRead = new Set(['not-permitted', 'cannot-read', 'not-a-file', 'file-too-big'])
const isUnread = (refusal: { readonly code: string }): refusal is ReadRefusal => notRead.has(refusal.code)

/**
 * The preferences beside the portfolio. A damaged file is set aside under a dated name where the folder is ours to
 * write, and the program's own preferences hold; one that cannot be read stays, and is not written over.
 */
export function makeSettings({ file, write, now }: Wants) {
  // Preferences are not merged: the last one who chose is right.
  const replace: WriteDurably = ({ file: target, bytes }) => write({ file: target, bytes })
  const adapter = makeDurableAdapter({ file, parse: parseSettings, print: printSettings, write: replace })

  async function read(mayWrite: boolean): Promise<Settings> {
    const db = new Low<Settings>(adapter, {})
    const done = await settle<ReadRefusal | Damage>(db.read())
    // Where it cannot be set aside now, saving tries again.
    if (!done.ok && !isUnread(done.refusal) && mayWrite) await setAside(file, now())
    return db.data
  }

  async function save(settings: Settings): Promise<Result<object, WriteRefusal | ReadRefusal>> {
    const stands = await adapter.look()
    if (!stands.ok && isUnread(stands.refusal)) return refuse(stands.refusal)
    const aside = stands.ok ? ok({}) : await setAside(file, now())
    return aside.ok ? settle<WriteRefusal>(new Low<Settings>(adapter, settings).write()) : aside
  }

  return { read, save }
}
