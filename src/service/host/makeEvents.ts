import type { HostEvent } from '#core/host/HostApi.ts'

type Listener = (event: HostEvent) => void

/** What the host says unasked, to the pages that listen. */
export interface Events {
  /** `caller` names the listening page. Gives back what ends it. */
  readonly listen: (caller: string, listener: Listener) => () => void
  readonly tell: (caller: string, event: HostEvent) => void
  readonly tellAll: (event: HostEvent) => void
  /** All but the page that did it and knows. */
  readonly tellOthers: (caller: string, event: HostEvent) => void
}

export function makeEvents(): Events {
  const pages = new Map<Listener, string>()
  const tellWhere = (isMeant: (page: string) => boolean, event: HostEvent) => {
    for (const [listener, page] of pages) if (isMeant(page)) listener(event)
  }
  return {
    listen: (caller, listener) => {
      pages.set(listener, caller)
      return () => void pages.delete(listener)
    },
    tell: (caller, event) => tellWhere((page) => page === caller, event),
    tellAll: (event) => tellWhere(() => true, event),
    tellOthers: (caller, event) => tellWhere((page) => page !== caller, event),
  }
}
