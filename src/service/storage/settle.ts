import { ok, refuse, type Result } from '#core/Result.ts'
import type { AdapterError } from './makeDurableAdapter.ts'

/** What an adapter said, as a value again. `R`: what that adapter refuses with. Anything else it throws is a bug and goes on. */
export async function settle<R extends { readonly code: string }>(work: Promise<void>): Promise<Result<object, R>> {
  try {
    await work
    return ok({})
  } catch (error) {
    if (error instanceof Error && 'refusal' in error) return refuse((error as AdapterError<R>).refusal)
    throw error
  }
}
