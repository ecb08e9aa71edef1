import { sum } from '#core/gap/analyseGap.ts'
import { isCore, type TargetedRequirement, type TargetedRole } from '#core/role/deriveTargets.ts'
import type { Posting, RequirementEvidence, Tip } from '#core/role/Role.ts'
import { listed } from '#messages/format.ts'
import { canSay, say, type MessageKey } from '#messages/say.ts'
import { sayEducation } from '#messages/role/sayEducation.ts'
import { table } from '../shared/table.ts'
import { wrap } from '../shared/wrap.ts'

export interface WholeRole extends TargetedRole {
  readonly outlook: string
  readonly tips: readonly Tip[]
  readonly postings: readonly Posting[]
}

const block = (title: MessageKey, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`${say(title)}\n${lines.map((line) => wrap(line, '  ', '- ')).join('\n')}`]

function sayEvidence({ section, cue, phrase }: RequirementEvidence): string {
  const key = `role.sections.${section}`
  const where = canSay(key) ? say(key) : section
  return cue === undefined ? `${where}: “${phrase}”` : `${where}, ${cue}: “${phrase}”`
}

const requirementTable = (requirements: readonly TargetedRequirement[], nameOf: (skill: string) => string) =>
  table(
    [
      { title: say('cli.gap.requirement') },
      { title: say('cli.roles.target'), align: 'right' },
      { title: say('cli.gap.weight') },
      { title: say('cli.roles.evidence') },
    ],
    requirements.map(({ id, label, skills, target, weight, evidence: [first] }) => [
      label ?? nameOf(skills[0] ?? id),
      `${target}`,
      isCore({ weight }) ? say('cli.gap.core', { weight }) : `${weight}`,
      first ? sayEvidence(first) : '',
    ]),
  )

function roleText(role: WholeRole, nameOf: (skill: string) => string): string {
  const { requirements } = role
  const points = sum(requirements, ({ target, weight }) => target * weight)
  return [
    `${role.name} (${role.id})`,
    wrap(role.definition),
    ...(role.source ? [wrap(say('cli.roles.by', { title: role.source.title }))] : []),
    wrap(say('cli.roles.sumUp', { requirements: requirements.length, points })),
    ...(requirements.length === 0 ? [] : [requirementTable(requirements, nameOf)]),
    ...block('cli.roles.responsibilities', role.responsibilities),
    ...block('cli.roles.requiredSkills', role.requiredSkills ?? []),
    ...block('cli.roles.education', role.education.map(sayEducation)),
    ...block(
      'cli.roles.tools',
      role.tools.map(({ purpose, examples }) => `${purpose}: ${listed(examples)}`),
    ),
    ...block('cli.roles.industries', role.industries),
    ...block('cli.roles.outlook', role.outlook ? [role.outlook] : []),
    ...block(
      'cli.roles.tips',
      role.tips.map(({ title, advice }) => `${title}: ${advice}`),
    ),
    ...block(
      'cli.roles.postings',
      role.postings.map(({ title, employer, location }) =>
        [title, employer, location].filter((fact) => fact !== undefined).join(', '),
      ),
    ),
  ].join('\n\n')
}

/** Every section of each role, one role after the other. */
export const rolesText = (roles: readonly WholeRole[], nameOf: (skill: string) => string): string =>
  roles.map((role) => roleText(role, nameOf)).join('\n\n\n')
