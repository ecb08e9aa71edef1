import type { Refusal } from '#core/Refusal.ts'
import type { Result } from '#core/Result.ts'
import type { CatalogueWarning } from '#core/course/catalogueWarnings.ts'
import type { PortfolioWarning } from '#core/portfolio/portfolioWarnings.ts'

/** Why a command could not be done; `file` where the fault is inside that file. */
export interface Problem {
  readonly code: Refusal['code']
  readonly refusal: Refusal
  readonly file?: string
  /** More places of the same file that are wrong. */
  readonly more?: readonly Refusal[]
  /** A name under which the report can be had as HTML. */
  readonly htmlInstead?: string
}

/** A skill that nothing knows, in a role or a catalogue of the person's own; it stays what it is. */
export type UnknownSkill =
  | { readonly code: 'unknown-skill-asked'; readonly role: string; readonly id: string; readonly nearest: string }
  | { readonly code: 'unknown-skill-taught'; readonly item: string; readonly id: string; readonly nearest: string }

export type Warning =
  | CatalogueWarning
  | PortfolioWarning
  | UnknownSkill
  /** So many more were found as are not told. */
  | { readonly code: 'more-warnings'; readonly count: number }

/** What a command prints, and what it warns of. */
export interface Printed {
  readonly text: string
  readonly warnings?: readonly Warning[]
}

export type Answer = Result<Printed, Problem>

export const problem = (refusal: Refusal, facts: Pick<Problem, 'file' | 'more' | 'htmlInstead'> = {}) =>
  ({ ok: false, refusal: { code: refusal.code, refusal, ...facts } }) as const

export const json = (value: unknown): string => JSON.stringify(value, undefined, 2)
