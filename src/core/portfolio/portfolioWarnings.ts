import type { Portfolio } from './Portfolio.ts'

/** The ids that the program knows without the portfolio. */
export interface KnownIds {
  readonly skills: ReadonlySet<string>
  readonly roles: ReadonlySet<string>
  readonly courses: ReadonlySet<string>
}

/** Something in a valid portfolio that refers to nothing known. It is kept as it is. */
export type PortfolioWarning =
  | { readonly code: 'unknown-skill-kept'; readonly id: string; readonly where: string }
  | { readonly code: 'unknown-role-kept'; readonly id: string; readonly where: string }
  | { readonly code: 'unknown-course-kept'; readonly id: string; readonly where: string }
  | { readonly code: 'unknown-evidence-kept'; readonly id: string; readonly where: string }

const withOwn = (known: ReadonlySet<string>, own: readonly { readonly id: string }[] | undefined) =>
  new Set([...known, ...(own ?? []).map(({ id }) => id)])

/**
 * What a valid portfolio refers to and nothing has: skills, roles, courses and evidence, each with its place.
 * A skill of one's own is known by its own entry, or by the name that stands at it.
 */
export function portfolioWarnings(portfolio: Portfolio, known: KnownIds): readonly PortfolioWarning[] {
  const skills = withOwn(known.skills, portfolio.own?.skills)
  const roles = withOwn(known.roles, portfolio.own?.roles)
  const courses = withOwn(known.courses, portfolio.own?.courses)
  const evidence = new Set(portfolio.evidence?.map(({ id }) => id))
  return [
    ...portfolio.skills.flatMap((entry): PortfolioWarning[] => [
      ...(skills.has(entry.skill) || entry.name !== undefined
        ? []
        : [{ code: 'unknown-skill-kept' as const, id: entry.skill, where: 'skills' }]),
      ...(entry.evidence ?? [])
        .filter((id) => !evidence.has(id))
        .map((id) => ({ code: 'unknown-evidence-kept' as const, id, where: `evidence of ${entry.skill}` })),
    ]),
    ...(portfolio.courses ?? []).flatMap(({ course }) =>
      courses.has(course) ? [] : [{ code: 'unknown-course-kept' as const, id: course, where: 'courses' }],
    ),
    ...(portfolio.goal?.roles ?? []).flatMap((role) =>
      roles.has(role) ? [] : [{ code: 'unknown-role-kept' as const, id: role, where: 'goal.roles' }],
    ),
    ...(portfolio.overrides ?? []).flatMap(({ role }) =>
      roles.has(role) ? [] : [{ code: 'unknown-role-kept' as const, id: role, where: 'overrides' }],
    ),
  ]
}
