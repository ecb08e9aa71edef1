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

/** Says events of these names only; to wait for any other fails. */
export class KnownEvents extends EventEmitter {
  readonly #name: string
  readonly #known: readonly string[]

  constructor(name: string, known: readonly string[]) {
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

  /** Tells the listeners, and whether one of them prevented what usually comes next. */
  isPrevented(event: string, facts: object = {}, ...rest: unknown[]): boolean {
    this.#check(event)
    const told = { ...facts, defaultPrevented: false, preventDefault: () => void (told.defaultPrevented = true) }
    this.emit(event, told, ...rest)
    return told.defaultPrevented
  }

  #check(event: string) {
    if (!this.#known.includes(event)) throw new Error(`The stand-in's ${this.#name} never says ${event}`)
  }
}
