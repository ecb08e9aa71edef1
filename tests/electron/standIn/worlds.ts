import type * as Electron from 'electron'
import type { Tied } from './strict.ts'

/**
 * The two worlds of a page, as Electron keeps them apart. This runs in the page, in both worlds: each side keeps its own
 * functions, and what passes between them is text. `Bridge` is what one side can do with the other.
 */
interface Carried {
  readonly value?: unknown
  readonly fn?: number
  readonly promise?: number
  readonly problem?: string
}
interface Message {
  readonly kind: 'call' | 'return' | 'settle' | 'expose'
  readonly id?: number
  readonly args?: readonly Carried[]
  readonly result?: Carried
  readonly key?: string
  readonly members?: Readonly<Record<string, Carried>>
}

/** Must stand alone: its text is put into the page. */
function makeSide(port: string, mine: string, theirs: string) {
  const functions = new Map<number, (...args: unknown[]) => unknown>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (problem: Error) => void }>()
  let last = 0
  let returned: Carried | undefined
  let hearExposed: (key: string, api: object) => void = () => undefined
  const tell = (message: Message) =>
    window.dispatchEvent(new CustomEvent(`${port}:${theirs}`, { detail: JSON.stringify(message) }))

  function wrap(value: unknown): Carried {
    if (typeof value === 'function') {
      last += 1
      functions.set(last, value as (...args: unknown[]) => unknown)
      return { fn: last }
    }
    if (value instanceof Promise) {
      last += 1
      const id = last
      value.then(
        (settled) => tell({ kind: 'settle', id, result: wrap(settled) }),
        (problem: unknown) => tell({ kind: 'settle', id, result: { problem: String(problem) } }),
      )
      return { promise: id }
    }
    const clone: unknown = structuredClone(value)
    return { value: clone }
  }
  function unwrap({ value, fn, promise, problem }: Carried): unknown {
    if (problem !== undefined) throw new Error(problem)
    if (promise !== undefined) return new Promise((resolve, reject) => waiting.set(promise, { resolve, reject }))
    if (fn === undefined) return value
    return (...args: unknown[]) => {
      tell({ kind: 'call', id: fn, args: args.map(wrap) })
      const result = returned ?? {}
      returned = undefined
      return unwrap(result)
    }
  }
  window.addEventListener(`${port}:${mine}`, (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail) as Message
    if (message.kind === 'return') returned = message.result
    if (message.kind === 'expose')
      hearExposed(
        message.key ?? '',
        Object.fromEntries(Object.entries(message.members ?? {}).map(([name, member]) => [name, unwrap(member)])),
      )
    if (message.kind === 'settle') {
      const waits = waiting.get(message.id ?? 0)
      waiting.delete(message.id ?? 0)
      if (message.result?.problem !== undefined) waits?.reject(new Error(message.result.problem))
      else waits?.resolve(unwrap(message.result ?? {}))
    }
    if (message.kind === 'call') {
      let result: Carried
      try {
        result = wrap(functions.get(message.id ?? 0)?.(...(message.args ?? []).map(unwrap)))
      } catch (problem) {
        result = { problem: String(problem) }
      }
      tell({ kind: 'return', result })
    }
  })
  return {
    expose: (key: string, api: Readonly<Record<string, unknown>>) =>
      tell({
        kind: 'expose',
        key,
        members: Object.fromEntries(Object.entries(api).map(([name, member]) => [name, wrap(member)])),
      }),
    onExposed: (hear: typeof hearExposed) => void (hearExposed = hear),
  }
}

/** In the page's own world: takes what the preload puts there. Must stand alone but for `makeSide`. */
function takeExposed(port: string) {
  if (window.top !== window) return
  makeSide(port, 'page', 'preload').onExposed((key, api) => {
    Object.defineProperty(window, key, { value: Object.freeze(api), enumerable: true })
  })
}

type Listener = (event: object, ...args: unknown[]) => void

/** In the preload's world: gives it `require('electron')`, with as much as a sandboxed preload of ours may use. */
function runPreload(port: string, preload: (require: (name: string) => unknown, module: object) => void) {
  if (window.top !== window) return
  const side = makeSide(port, 'preload', 'page')
  const scope = globalThis as unknown as Record<string, (text: string) => void>
  const listeners = new Map<string, Set<Listener>>()
  const invoked = new Map<number, { resolve: (value: unknown) => void; reject: (problem: Error) => void }>()
  let last = 0
  const only = <T extends object>(name: string, there: T): T =>
    new Proxy(there, {
      get: (target, member) => {
        if (!(member in target)) throw new Error(`The stand-in has no ${name}.${String(member)}`)
        return target[member as keyof T]
      },
    })
  const calls = {
    invoke: (channel: string, ...args: unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        last += 1
        invoked.set(last, { resolve, reject })
        const carried: unknown = structuredClone(args)
        scope[`${port}Invoke`]?.(JSON.stringify({ id: last, channel, args: carried }))
      }),
    on: (channel: string, listener: Listener): object => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      return ipcRenderer
    },
    off: (channel: string, listener: Listener): object => {
      listeners.get(channel)?.delete(listener)
      return ipcRenderer
    },
  }
  const ipcRenderer = only<Tied<Electron.IpcRenderer, typeof calls>>('ipcRenderer', calls)
  const bridge = {
    exposeInMainWorld: (key: string, api: Readonly<Record<string, unknown>>): void => void side.expose(key, api),
  }
  scope[`${port}Answer`] = (text) => {
    const { id, value, problem } = JSON.parse(text) as { id: number; value?: unknown; problem?: string }
    if (problem === undefined) invoked.get(id)?.resolve(value)
    else invoked.get(id)?.reject(new Error(problem))
    invoked.delete(id)
  }
  scope[`${port}Send`] = (text) => {
    const { channel, args } = JSON.parse(text) as { channel: string; args: unknown[] }
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
  }
  const electron = only('electron (in a preload)', {
    contextBridge: only<Tied<Electron.ContextBridge, typeof bridge>>('contextBridge', bridge),
    ipcRenderer,
  })
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload may require only electron, not ${name}`)
    return electron
  }
  preload(require, { exports: {} })
}

/** The texts of both worlds' scripts, for a page whose events go by the name `port`. */
export const worldScripts = (port: string, preload: string) => ({
  page: `(() => { ${makeSide.toString()}; ${takeExposed.toString()}; takeExposed('${port}') })()`,
  preload: `(() => { ${makeSide.toString()}; ${runPreload.toString()};
    runPreload('${port}', (require, module) => { const exports = module.exports; ${preload}\n }) })()`,
})
