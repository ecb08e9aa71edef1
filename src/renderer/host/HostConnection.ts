import type { ShallowRef } from 'vue'
import type { Send } from '#core/host/HostClient.ts'
import type { HostEvent } from '#core/host/HostApi.ts'

/**
 * `connected`: calls are answered. `ended`: the program behind this page has ended; nothing can be saved until it is
 * started again. `no-token`: this page was opened without the start address, and no other page of the program is open.
 */
export type ConnectionState = 'connected' | 'ended' | 'no-token'

/** A page's way to its host, whichever host it is. */
export interface HostConnection {
  /** For `makeHostClient`. Rejects where the host cannot be reached. */
  readonly send: Send
  /** Hears what the host says unasked. Gives back what ends it. */
  readonly listen: (handler: (event: HostEvent) => void) => () => void
  /** To watch: a page that is not `connected` says so, and offers what is unsaved as a file. */
  readonly state: Readonly<ShallowRef<ConnectionState>>
}
