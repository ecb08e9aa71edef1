import type { CallInput, CallName, CallOutput } from '#core/host/HostApi.ts'
import type { Refusal } from '#core/Refusal.ts'
import type { Result } from '#core/Result.ts'

/** What a function learns about the call it answers. */
export interface CallContext {
  /** The page that asks. */
  readonly caller: string
  /** Fires when the page no longer wants the answer. A function that writes may finish all the same. */
  readonly signal: AbortSignal
  readonly progress: (done: number, of: number) => void
}

/** One function for every call of the contract. */
export type HostFunctions = {
  readonly [C in CallName]: (input: CallInput<C>, context: CallContext) => Promise<Result<CallOutput<C>, Refusal>>
}
