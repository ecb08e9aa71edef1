/** What may go wrong between a page and its host. */
export type HostRefusal =
  | { readonly code: 'wrong-call'; readonly reason: string }
  | { readonly code: 'cancelled' }
  /** The program behind the page has ended, or cannot be reached. */
  | { readonly code: 'host-gone' }
  | NotAdmitted
  /** A document is kept for a while, and goes when many others were made since. */
  | { readonly code: 'no-such-document' }
  | { readonly code: 'cannot-do-here'; readonly what: string }
  /** A bug: what the host answered does not fit the contract, or it threw. */
  | { readonly code: 'unexpected'; readonly reason: string }

/** The loopback server lets nobody in but its own pages. */
export interface NotAdmitted {
  readonly code: 'not-admitted'
  /** What was wrong or missing. */
  readonly what: 'host' | 'origin' | 'code' | 'token' | 'secret'
}

export type PrintRefusal = { readonly code: 'no-browser' } | { readonly code: 'print-failed'; readonly reason: string }
