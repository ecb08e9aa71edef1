import { EventEmitter } from 'node:events'

/** Only what is there can be had: whatever else the program asks Electron for fails at once, by its name. */
export function strict<T extends object>(name: string, there: T): T {
  return new Proxy(there, {
    get: (target, member) => {
      if (typeof member === 'string' && !(member in target) && member !== 'then' && member !== 'toJSON')
        throw new Error(`The stand-in has no ${name}.${member}`)
      // A class keeps private fields, which only itself may read.
      const value: unknown = Reflect.get(target, member)
      return typeof value === 'function' && !Object.hasOwn(value, 'prototype') ? value.bind(target) : value
    },
  })
}

/** Options that the stand-in does not know fail, as do those that Electron's checklist forbids. */
export function knownOptions(name: string, options: object, known: readonly string[]): void {
  const strange = Object.keys(options).filter((option) => !known.includes(option))
  if (strange.length > 0) throw new Error(`The stand-in knows no ${strange.join(', ')} of ${name}`)
}

/**
 * What the stand-in has, tied to Electron's own types: where Electron cannot do the same with the same arguments, this
 * does not compile.
 */
export type Tied<_Real extends Mine, Mine> = Mine

/** Events by name with what their listeners get, tied to those that Electron's emitter says. */
export type TiedEvents<Emitter, Events> = {
  readonly [Name in keyof Events]: Events[Name] extends unknown[]
    ? Emitter extends { on: (event: Name, listener: (...args: Events[Name]) => void) => unknown }
      ? Events[Name]
      : never
    : never
}

/** An event that a listener can prevent. */
export type Preventable<Facts = object> = Facts & {
  readonly defaultPrevented: boolean
  readonly preventDefault: () => void
}

/** Says events of these names only; to wait for any other fails. */
export class KnownEvents<Emitter, Events extends TiedEvents<Emitter, Events>> extends EventEmitter {
  readonly #name: string
  readonly #known: readonly (keyof Events)[]

  constructor(name: string, known: readonly (keyof Events)[]) {
    super()
    this.#name = name
    this.#known = known
  }

  override on(event: string, listener: (...args: never[]) => void): this {
    this.#check(event)
    return super.on(event, listener as (...args: unknown[]) => void)
  }

  override once(event: string, listener: (...args: never[]) => void): this {
    this.#check(event)
    return super.once(event, listener as (...args: unknown[]) => void)
  }

  say<Name extends keyof Events & string>(event: Name, ...args: Events[Name] extends unknown[] ? Events[Name] : never) {
    this.#check(event)
    this.emit(event, ...args)
  }

  /** Tells the listeners, and whether one of them prevented what usually comes next. */
  isPrevented<Name extends keyof Events & string>(
    event: Name,
    ...[facts, ...rest]: Events[Name] extends [Preventable<infer Facts>, ...infer Rest] ? [Facts, ...Rest] : never
  ): boolean {
    this.#check(event)
    const told = {
      ...(facts as object),
      defaultPrevented: false,
      preventDefault: () => void (told.defaultPrevented = true),
    }
    this.emit(event, told, ...(rest as unknown[]))
    return told.defaultPrevented
  }

  #check(event: string) {
    if (!this.#known.some((one) => one === event)) throw new Error(`The stand-in's ${this.#name} never says ${event}`)
  }
}
