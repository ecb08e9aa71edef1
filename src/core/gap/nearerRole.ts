import type { GapAnalysis } from './analyseGap.ts'

export type Nearness =
  | { readonly kind: 'nearer'; readonly role: string }
  | { readonly kind: 'equally-near' }
  /** Fewer than two roles have a readiness to compare. */
  | { readonly kind: 'not-comparable' }

const within = 0.02

/** The role with the highest readiness; equally near where the next is within 2 points of a hundred. */
export function nearerRole(analyses: readonly GapAnalysis[]): Nearness {
  const known = analyses
    .filter(({ readiness }) => readiness !== null)
    .sort((a, b) => (b.readiness ?? 0) - (a.readiness ?? 0))
  const [first, second] = known
  if (!first || !second) return { kind: 'not-comparable' }
  const ahead = (first.readiness ?? 0) - (second.readiness ?? 0)
  // Floating point must not turn exactly 2 points into more than 2.
  return ahead <= within + 1e-9 ? { kind: 'equally-near' } : { kind: 'nearer', role: first.role }
}

/** Whether the numbers say something yet: at least half of the requirements are rated. */
export const isTelling = ({ rated, requirements }: GapAnalysis): boolean =>
  requirements.length > 0 && rated * 2 >= requirements.length
