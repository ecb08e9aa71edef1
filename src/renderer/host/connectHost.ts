import { shallowRef } from 'vue'
import type { HostEvent } from '#core/host/HostApi.ts'
import { connectBrowserHost } from './connectBrowserHost.ts'
import type { HostConnection } from './HostConnection.ts'

/** What Electron's preload puts on the page: text there and back, and text unasked. */
interface Bridge {
  readonly send: (text: string) => Promise<string>
  readonly listen: (handler: (text: string) => void) => () => void
}

/** Finds the host of this page: the bridge that a preload left, else the server that sent the page. Never rejects. */
export async function connectHost(): Promise<HostConnection> {
  const bridge = (window as { skillfolio?: Bridge }).skillfolio
  if (!bridge) return connectBrowserHost()
  return {
    send: bridge.send,
    listen: (handler) => bridge.listen((text) => handler(JSON.parse(text) as HostEvent)),
    state: shallowRef('connected'),
  }
}
