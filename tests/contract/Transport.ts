import type { HostEvent } from '#core/host/HostApi.ts'

/** One page's way to the program, whatever carries it. */
export interface Page {
  /** Carries a request's text, and gives the answer's. */
  readonly send: (text: string) => Promise<string>
  /** Hears what the program says unasked, until the page goes. Resolves when it listens. */
  readonly listen: (handler: (event: HostEvent) => void) => Promise<void>
  /** Fetches a document by its path, as a frame or a download does: without a header of ours. */
  readonly fetch: (path: string) => Promise<Response>
}

/** A running program on a data folder of its own, and the pages that reach it one way. */
export interface Transport {
  readonly openPage: () => Promise<Page>
  /** Ends the program. */
  readonly end: () => Promise<void>
}

/** Starts the program on this data folder. */
export type StartProgram = (folder: string) => Promise<Transport>
