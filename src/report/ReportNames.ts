import type { RequirementGap } from '#core/gap/analyseGap.ts'
import type { RequirementEvidence } from '#core/role/Role.ts'
import type { MarkedTarget, RoleLook } from '#marks/roleLook.ts'
import { sectionName } from '#messages/role/sectionName.ts'
import { say } from '#messages/say.ts'

/** What things are called in the report. */
export interface ReportNames {
  readonly skill: (id: string) => string
  readonly look: (role: string) => RoleLook
}

/** A requirement's own label, else its first skill's name. */
export const requirementName = (
  { label, skills: [first = ''] }: Pick<RequirementGap, 'label' | 'skills'>,
  { skill }: ReportNames,
): string => label ?? skill(first)

/** The ticks of a level mark: each role once. */
export const targetsOf = (
  shares: readonly { readonly role: string; readonly target: number }[],
  { look }: ReportNames,
): readonly MarkedTarget[] => [
  ...new Map(shares.map(({ role, target }) => [role, { role: look(role), target }])).values(),
]

/** "Required skills 2", the place of the article that a quotation is from. */
export function placeOf({ section, item }: RequirementEvidence): string {
  const name = sectionName(section)
  return item === undefined ? name : say('report.role.place', { section: name, item })
}
