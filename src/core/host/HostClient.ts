import { refuse, type Result } from '#core/Result.ts'
import type { Refusal } from '#core/Refusal.ts'
import { calls, type CallInput, type CallName, type CallOutput } from './HostApi.ts'
import type { HostRefusal } from './HostRefusal.ts'

/** Carries one request's text to the host and its answer back. Rejects where the host cannot be reached. */
export type Send = (text: string) => Promise<string>

/** A call under way. `cancel` asks the host to stop it; it then answers with `cancelled`. */
export interface Running<T> {
  readonly answer: Promise<Result<T, Refusal>>
  readonly cancel: () => void
}

/** The host as the renderer sees it: one typed function for every call of the contract. */
export type HostClient = {
  readonly [C in CallName]: (input: CallInput<C>) => Promise<Result<CallOutput<C>, Refusal>>
} & {
  readonly start: <C extends CallName>(call: C, input: CallInput<C>) => Running<CallOutput<C>>
}

const gone: HostRefusal = { code: 'host-gone' }

/** The client over any transport. `newId` names requests. What travels is JSON text; the answer is the contract's, checked by the host. */
export function makeHostClient(send: Send, newId: () => string): HostClient {
  function start<C extends CallName>(call: C, input: CallInput<C>): Running<CallOutput<C>> {
    const id = newId()
    const answer = send(JSON.stringify({ id, call, input })).then(
      (text) => JSON.parse(text) as Result<CallOutput<C>, Refusal>,
      () => refuse(gone),
    )
    const cancel = () => void send(JSON.stringify({ id: newId(), cancel: id })).catch(() => undefined)
    return { answer, cancel }
  }
  const functions = Object.fromEntries(
    (Object.keys(calls) as CallName[]).map((name) => [name, (input: CallInput<CallName>) => start(name, input).answer]),
  )
  return { ...functions, start } as unknown as HostClient
}
