import { expect, it } from 'vitest'
import type { Portfolio } from './Portfolio.ts'
import { portfolioWarnings } from './portfolioWarnings.ts'

const known = { skills: new Set(['git']), roles: new Set(['pilot']), courses: new Set(['pro-git']) }

it('names what nothing has: skills, evidence, courses, roles', () => {
  const portfolio: Portfolio = {
    schemaVersion: 1,
    skills: [{ skill: 'git', evidence: ['e1', 'e2'] }, { skill: 'weaving' }],
    evidence: [{ id: 'e1', kind: 'project', title: 'A' }],
    courses: [{ course: 'gone', status: 'want' }],
    goal: { roles: ['astronaut'] },
    overrides: [{ role: 'baker', requirement: 'x' }],
  }
  expect(portfolioWarnings(portfolio, known).map(({ code, id }) => `${code} ${id}`)).toEqual([
    'unknown-evidence-kept e2',
    'unknown-skill-kept weaving',
    'unknown-course-kept gone',
    'unknown-role-kept astronaut',
    'unknown-role-kept baker',
  ])
})

it('knows the person’s own things', () => {
  const portfolio: Portfolio = {
    schemaVersion: 1,
    skills: [{ skill: 'own-named', name: 'Named' }, { skill: 'own-listed' }],
    own: { skills: [{ id: 'own-listed', name: 'Listed', category: 'own', aliases: [] }] },
    courses: [{ course: 'pro-git', status: 'done' }],
    goal: { roles: ['pilot'] },
  }
  expect(portfolioWarnings(portfolio, known)).toEqual([])
})
