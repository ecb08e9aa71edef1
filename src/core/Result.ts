/** What went as asked, with its value. */
export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

/** What was expected to fail now and then: a code and its facts, never a sentence. */
export interface Refused<R> {
  readonly ok: false
  readonly refusal: R
}

export type Result<T, R> = Ok<T> | Refused<R>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const refuse = <const R extends { readonly code: string }>(refusal: R): Refused<R> => ({ ok: false, refusal })

/** The value of a result that cannot be a refusal here. Throws where it is one: that is a bug. */
export function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (result.ok) return result.value
  throw new Error(`Unexpected refusal: ${JSON.stringify(result.refusal)}`)
}
