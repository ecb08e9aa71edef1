import type { Change } from '#core/change/Change.ts'
import type { CallInput, CallName, CallOutput } from '#core/host/HostApi.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import type { Refusal } from '#core/Refusal.ts'
import type { Result } from '#core/Result.ts'

type Call<C extends CallName> = (input: CallInput<C>) => Promise<Result<CallOutput<C>, Refusal>>

/** What someone else did to the file, and the revision that stands there now. */
export interface ChangedElsewhere {
  readonly theirs: Change
  readonly revision: number
}

/** A data folder that this process alone writes to. The calls are the contract's, one after the other, in the order they came. */
export interface Storage {
  readonly folder: string
  /** The portfolio as stored; undefined until it is open. */
  readonly portfolio: () => Portfolio | undefined
  readonly open: () => Promise<Result<Pick<CallOutput<'open'>, 'opened' | 'settings'>, Refusal>>
  readonly saveChanges: Call<'saveChanges'>
  readonly takeFromDisk: () => ReturnType<Call<'takeFromDisk'>>
  readonly recover: Call<'recover'>
  readonly listEarlierDays: () => ReturnType<Call<'listEarlierDays'>>
  readonly readEarlierDay: Call<'readEarlierDay'>
  readonly saveSettings: Call<'saveSettings'>
  readonly deleteEverything: Call<'deleteEverything'>
  /** Hears when the file was changed by someone else while nothing was being saved, and was read again. */
  readonly whenChangedElsewhere: (listener: (change: ChangedElsewhere) => void) => void
  /** Waits for what is under way, and lets the folder go. */
  readonly close: () => Promise<void>
}
