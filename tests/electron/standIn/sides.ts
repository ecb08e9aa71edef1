/** A request of a page, as Chromium is about to make it. */
export interface PageRequest {
  /** Absent where no window of the program asks: a popup. */
  readonly window?: number
  readonly partition: string
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  /** Where a frame is to go elsewhere by itself. */
  readonly navigates?: 'page' | 'frame'
}

export type PageAnswer =
  | {
      readonly isServed: true
      readonly status: number
      readonly headers: Record<string, string>
      readonly body: Uint8Array
    }
  /** A navigation that is prevented leaves the page where it is; one that is blocked would show why. */
  | { readonly isServed: false; readonly why: 'prevented' | 'blocked' | 'not the program’s own' }

export interface WindowWants {
  readonly window: number
  readonly partition: string
  readonly javascript: boolean
  /** The text of a preload. */
  readonly preload?: string
}

/** What the stand-in for Electron, in the program's process, asks of the test's Chromium. A window goes by its number. */
export interface ChromiumSide {
  readonly openWindow: (wants: WindowWants) => Promise<void>
  readonly load: (window: number, address: string) => Promise<void>
  readonly resize: (window: number, size: { readonly width: number; readonly height: number }) => Promise<void>
  /** `isAsked`: the page may say that it wants to stay. */
  readonly close: (window: number, isAsked: boolean) => Promise<void>
  readonly evaluate: (window: number, expression: string) => Promise<unknown>
  /** A command of the DevTools protocol. */
  readonly command: (window: number, method: string, params: object) => Promise<unknown>
  /** Hands this to the listeners of a preload. */
  readonly send: (window: number, channel: string, args: readonly unknown[]) => Promise<void>
  /** An error box was shown, which nobody answers. */
  readonly showErrorBox: (title: string, content: string) => Promise<void>
  /** This was given to the system to open. */
  readonly openOutside: (address: string) => Promise<void>
  /** The program ends now. */
  readonly end: () => Promise<void>
}

export type Happening = 'dom-ready' | 'loaded' | 'crashed' | 'closed'

/** What Chromium, and the test that holds it, ask of the stand-in. */
export interface ProgramSide {
  readonly answer: (request: PageRequest) => Promise<PageAnswer>
  /** A preload invokes a channel, from a page at this address. */
  readonly invoke: (window: number, url: string, channel: string, args: readonly unknown[]) => Promise<unknown>
  /** Whether a page that wants to stay is left all the same. */
  readonly mayLeave: (window: number) => Promise<boolean>
  readonly happened: (window: number, what: Happening) => Promise<void>
  readonly movedTo: (window: number, url: string) => Promise<void>
  /** Runs a function of a test, given as its text, with what the program sees as `electron`. */
  readonly run: (source: string, argument: unknown) => Promise<unknown>
}

type Side = { readonly [Name in string]: (...args: never[]) => unknown }
interface Asked {
  readonly asked: number
  readonly name: string
  readonly args: unknown[]
}
type Message = Asked | { readonly answered: number; readonly value?: unknown; readonly problem?: string }

/** A child process, or the parent's channel in a child. */
interface Channel {
  send?(message: object, heard: (problem: Error | null) => void): unknown
  on(event: 'message', hear: (message: Message) => void): unknown
}

/** Joins two processes: gives the functions of the other side, and answers it with those of this one. */
export function joinSides<Theirs extends object>(channel: Channel, mine: object) {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let last = 0
  let goneFor: string | undefined

  channel.on('message', (message: Message) => {
    if ('asked' in message) return void reply(message)
    const { resolve, reject } = waiting.get(message.answered) ?? {}
    waiting.delete(message.answered)
    if (message.problem === undefined) resolve?.(message.value)
    else reject?.(new Error(message.problem))
  })

  async function reply({ asked, name, args }: Asked) {
    try {
      const value: unknown = await (mine as Side)[name]?.(...(args as never[]))
      say({ answered: asked, value })
    } catch (problem) {
      say({ answered: asked, problem: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) })
    }
  }

  function say(message: Message) {
    // What no longer gets there is told by `part`.
    if (goneFor === undefined) channel.send?.(message, () => undefined)
  }

  const ask = (name: string, args: unknown[]) => {
    const asked = Promise.withResolvers<unknown>()
    if (goneFor !== undefined) return Promise.reject(new Error(goneFor))
    last += 1
    waiting.set(last, asked)
    say({ asked: last, name, args })
    return asked.promise
  }
  return {
    theirs: new Proxy({} as Theirs, {
      get: (_, name) => (name === 'then' ? undefined : (...args: unknown[]) => ask(String(name), args)),
    }),
    /** The other side is gone: whatever still waits for it has failed. */
    part: (reason: string) => {
      goneFor = reason
      for (const { reject } of waiting.values()) reject(new Error(reason))
      waiting.clear()
    },
  }
}
