import type { Readable, Writable } from 'node:stream'

/** What this program asks of a browser, in the words of the Chrome DevTools Protocol. */
export interface BrowserCommands {
  'Target.createTarget': { params: { url: string }; result: { targetId: string } }
  'Target.attachToTarget': { params: { targetId: string; flatten: true }; result: { sessionId: string } }
  'Emulation.setScriptExecutionDisabled': { params: { value: true }; result: object }
  'Fetch.enable': { params: { patterns: readonly { urlPattern: string }[] }; result: object }
  'Fetch.failRequest': { params: { requestId: string; errorReason: 'BlockedByClient' }; result: object }
  'Inspector.enable': { params: object; result: object }
  'Page.getFrameTree': { params: object; result: { frameTree: { frame: { id: string } } } }
  'Page.setDocumentContent': { params: { frameId: string; html: string }; result: object }
  'Page.printToPDF': { params: Readonly<Record<string, boolean | number>>; result: { data: string } }
  'Runtime.evaluate': { params: { expression: string; awaitPromise: true; returnByValue: true }; result: object }
}

export interface BrowserEvent {
  readonly method: string
  readonly params: { readonly requestId?: string }
}

export interface BrowserConnection {
  /** Rejects where the browser refuses the command, or is gone. */
  readonly send: <M extends keyof BrowserCommands>(
    method: M,
    params: BrowserCommands[M]['params'],
    sessionId?: string,
  ) => Promise<BrowserCommands[M]['result']>
  readonly onEvent: (listener: (event: BrowserEvent) => void) => void
  /** Gives up every command that waits for its answer. */
  readonly end: (reason: string) => void
}

interface Reply {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** Talks to a browser that was started with --remote-debugging-pipe: each message is JSON that ends with a zero byte. */
export function connectByPipe(toBrowser: Writable, fromBrowser: Readable): BrowserConnection {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const listeners: ((event: BrowserEvent) => void)[] = []
  let lastId = 0
  let goneFor: string | undefined

  function end(reason: string) {
    goneFor ??= reason
    for (const { reject } of waiting.values()) reject(new Error(goneFor))
    waiting.clear()
  }

  function receive(text: string) {
    const message = JSON.parse(text) as Reply & BrowserEvent
    if (message.id === undefined) {
      for (const listener of listeners) listener(message)
      return
    }
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error) asked?.reject(new Error(message.error.message))
    else asked?.resolve(message.result)
  }

  // A printed report comes in many pieces: they are put together once, not at each.
  let pieces: Buffer[] = []
  fromBrowser.on('data', (chunk: Buffer) => {
    let from = 0
    for (let zero = chunk.indexOf(0); zero !== -1; zero = chunk.indexOf(0, from)) {
      receive(Buffer.concat([...pieces, chunk.subarray(from, zero)]).toString())
      pieces = []
      from = zero + 1
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from))
  })
  fromBrowser.on('close', () => end('the browser ended'))
  for (const pipe of [toBrowser, fromBrowser]) pipe.on('error', (error) => end(error.message))

  return {
    send: (method, params, sessionId) => {
      if (goneFor !== undefined) return Promise.reject(new Error(goneFor))
      const asked = Promise.withResolvers<unknown>()
      lastId += 1
      waiting.set(lastId, asked)
      toBrowser.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`)
      return asked.promise as Promise<never>
    },
    onEvent: (listener) => void listeners.push(listener),
    end,
  }
}
