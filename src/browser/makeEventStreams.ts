import type { Events } from '#service/host/makeEvents.ts'

export interface EventStreams {
  /** A stream of JSON lines for this page, until it goes. */
  readonly open: (page: string) => ReadableStream<Uint8Array>
  /** Resolves when no page listens. */
  readonly whenNone: () => Promise<void>
  readonly closeAll: () => void
}

/** An empty line so often tells both ends that the other is still there. */
const KEEP_ALIVE_MS = 20_000

/** Carries events to pages. `onCount` hears how many streams are open, whenever that changes. */
export function makeEventStreams(events: Events, onCount: (open: number) => void): EventStreams {
  const encoder = new TextEncoder()
  const ends = new Set<() => void>()
  const waiting = new Set<() => void>()

  function counted() {
    onCount(ends.size)
    if (ends.size === 0) for (const resolve of waiting) resolve()
  }

  return {
    open: (page) => {
      let end = (): void => undefined
      return new ReadableStream<Uint8Array>({
        start: (controller) => {
          const write = (line: string) => controller.enqueue(encoder.encode(`${line}\n`))
          const stopListening = events.listen(page, (event) => write(JSON.stringify(event)))
          const keepAlive = setInterval(write, KEEP_ALIVE_MS, '')
          const close = () => {
            end()
            controller.close()
          }
          end = () => {
            stopListening()
            clearInterval(keepAlive)
            ends.delete(close)
            counted()
          }
          ends.add(close)
          write('') // the headers go out with it
          counted()
        },
        cancel: () => end(),
      })
    },
    whenNone: () => new Promise((resolve) => void (ends.size === 0 ? resolve() : waiting.add(resolve))),
    closeAll: () => {
      for (const close of ends) close()
    },
  }
}
