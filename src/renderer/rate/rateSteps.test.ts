import { expect, it } from 'vitest'
import type { Level } from '#core/portfolio/Level.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import { rateSteps } from './rateSteps.ts'

const role = (
  id: string,
  ...asks: [requirement: string, skills: [string, ...string[]], comparable?: string[]][]
): TargetedRole => ({
  id,
  name: id,
  definition: '',
  responsibilities: [],
  tools: [],
  education: [],
  industries: [],
  requirements: asks.map(([requirement, skills, comparable]) => ({
    id: requirement,
    skills,
    ...(comparable && { comparable }),
    evidence: [],
    target: 3,
    weight: 1,
  })),
})
const engineer = role('engineer', ['python', ['python']], ['framework', ['tensorflow', 'pytorch'], ['jax']])
const scientist = role('scientist', ['language', ['python', 'r']], ['talking', ['communication']])
const rated = (levels: Readonly<Record<string, Level>>) => (skill: string) => levels[skill]
const keys = (levels: Readonly<Record<string, Level>>, known: string[] = [], roles = [engineer, scientist]) =>
  rateSteps(roles, rated(levels), new Set(known)).map(({ key }) => key)

it('asks for each skill once, and of alternatives which ones are known', () => {
  expect(keys({})).toEqual([
    'skill/python',
    'alternatives/jax+pytorch+tensorflow',
    'alternatives/python+r',
    'skill/communication',
  ])
})

it('asks for what was ticked instead', () => {
  expect(keys({ python: 3 }, ['pytorch', 'jax'])).toEqual(['skill/pytorch', 'skill/jax', 'skill/communication'])
})

it('needs no answer where one of several is rated, a 0 too', () => {
  expect(keys({ python: 0, tensorflow: 0, communication: 2 })).toEqual([])
})

it('names everyone who asks for a skill', () => {
  const [python] = rateSteps([engineer, scientist], rated({}), new Set())
  expect(python?.asked.map((asked) => `${asked.role}/${asked.requirement.id}`)).toEqual([
    'engineer/python',
    'scientist/language',
  ])
})
