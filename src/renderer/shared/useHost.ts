import { inject, type InjectionKey } from 'vue'
import { makeHostClient, type HostClient } from '#core/host/HostClient.ts'
import type { HostConnection } from '../host/HostConnection.ts'

/** The host, as calls and as a connection that may end. */
export interface Host extends HostClient {
  readonly connection: HostConnection
}

export const hostKey: InjectionKey<Host> = Symbol('host')

export const hostOver = (connection: HostConnection): Host => ({
  ...makeHostClient(connection.send, () => crypto.randomUUID()),
  connection,
})

/** The host of this window. Throws outside of the program's own components and stores: that is a bug. */
export function useHost(): Host {
  const host = inject(hostKey)
  if (!host) throw new Error('No host was provided')
  return host
}
