import type { Events } from '#service/host/makeEvents.ts'

export interface EventStreams {
  /** A stream of JSON lines for this page, until it goes. */
  readonly open: (page: string) => ReadableStream<Uint8Array>
  readonly count: () => number
  readonly closeAll: () => void
}

/** An empty line so often tells both ends that the other is still there. */
const KEEP_ALIVE_MS = 20_000

/** Carries events to pages. `onCount` hears how many streams are open, whenever that changes. */
export function makeEventStreams(events: Events, onCount: (open: number) => void): EventStreams {
  const encoder = new TextEncoder()
  const ends = new Set<() => void>()

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
            onCount(ends.size)
          }
          ends.add(close)
          write('') // the headers go out with it
          onCount(ends.size)
        },
        cancel: () => end(),
      })
    },
    count: () => ends.size,
    closeAll: () => {
      for (const close of ends) close()
    },
  }
}
