import { expect, it } from 'vitest'
import { analyseGap, levelsOf } from '#core/gap/analyseGap.ts'
import type { Level } from '#core/portfolio/Level.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import { compareRoles, sayRoles } from './compareRoles.ts'

const role = (
  id: string,
  ...asks: [requirement: string, skills: [string, ...string[]], target: Level][]
): TargetedRole => ({
  id,
  name: id,
  definition: '',
  responsibilities: [],
  tools: [],
  education: [],
  industries: [],
  requirements: asks.map(([requirement, skills, target]) => ({
    id: requirement,
    skills,
    evidence: [],
    target,
    weight: 2,
  })),
})
const engineer = role(
  'engineer',
  ['python', ['python'], 4],
  ['mathematics', ['algebra', 'calculus'], 3],
  ['java', ['java'], 4],
)
const scientist = role(
  'scientist',
  ['language', ['python', 'r'], 4],
  ['calculus', ['calculus'], 4],
  ['theory', ['theory'], 4],
)

function compared(levels: Readonly<Record<string, Level>>) {
  const portfolio = {
    schemaVersion: 1,
    skills: Object.entries(levels).map(([skill, level]) => ({ skill, level })),
  } as const
  return compareRoles([engineer, scientist], [analyseGap(portfolio, engineer), analyseGap(portfolio, scientist)], {
    levelOf: levelsOf(portfolio),
    nameOf: ({ id }) => id,
    skillName: (skill) => skill,
  })
}

it('names a shared requirement after the one skill that counts for both, with that skill’s level', () => {
  const { shared, onlyFirst, onlySecond } = compared({ algebra: 3, calculus: 2 })
  expect(shared.map(({ name, level }) => [name, level])).toEqual([
    ['python', null],
    ['calculus', 2],
  ])
  expect(onlyFirst.map(({ id }) => id)).toEqual(['java'])
  expect(onlySecond.map(({ id }) => id)).toEqual(['theory'])
})

it.each([
  [
    'what is met and what is next',
    { python: 3, algebra: 3, calculus: 4 } as const,
    'Two requirements count for both roles; you meet one of them already.',
    'Python is the next that serves both.',
  ],
  [
    'to rate first',
    {},
    'Two requirements count for both roles; you meet none of them yet.',
    'Rate what both ask first: it counts twice.',
  ],
  [
    'that all is met',
    { python: 4, calculus: 4 } as const,
    'Two requirements count for both roles; you meet two of them already.',
    'What both ask you have; the rest is what sets them apart.',
  ],
])('says %s', (_what, levels, answer, lead) => {
  expect(sayRoles(compared(levels))).toEqual({ answer, lead })
})
