import { expect, it } from 'vitest'
import { comparePortfolios } from '#core/change/comparePortfolios.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { sayDifference } from './sayDifference.ts'

const at = '2026-11-24T10:00:00.000Z'
const before: Portfolio = {
  schemaVersion: 1,
  person: { name: 'Ines' },
  skills: [
    { skill: 'python', level: 3, ratedAt: at },
    { skill: 'sql', level: 2 },
    { skill: 'git', notes: 'daily' },
  ],
}
const after: Portfolio = {
  schemaVersion: 1,
  skills: [
    { skill: 'python', level: 4, ratedAt: '2026-11-25T10:00:00.000Z' },
    { skill: 'git', level: 1, notes: 'weekly' },
    { skill: 'rust', level: 1 },
  ],
  courses: [{ course: 'cs231n', status: 'want', at }],
}

it('says of a record what changed, also where that is the day of its rating alone', () => {
  const [one, other] = ['2026-11-24', '2026-11-25'].map((ratedAt): Portfolio => ({
    schemaVersion: 1,
    skills: [{ skill: 'python', level: 3, ratedAt }],
  }))
  const change = comparePortfolios(one ?? before, other ?? after, { code: 'other' }, { id: 'change', at })
  expect(sayDifference(change, (_kind, id) => id).map(({ what }) => what)).toEqual(['day of its rating'])
})

it('says of each record whether it is new, stays or goes, and what of it', () => {
  const change = comparePortfolios(before, after, { code: 'other' }, { id: 'change', at })
  const lines = sayDifference(change, (kind, id) => `${kind} ${id}`)
  expect(Object.fromEntries(lines.map(({ key, sort, name, what }) => [key, [sort, name, what]]))).toEqual({
    'skill/python': ['changed', 'skill python', 'level 3 to 4'],
    'skill/sql': ['removed', 'skill sql', 'level 2'],
    'skill/git': ['changed', 'skill git', expect.stringContaining('to 1')],
    'skill/rust': ['added', 'skill rust', 'level 1'],
    'course/cs231n': ['added', 'course cs231n', ''],
    'person/person': ['removed', expect.any(String), ''],
  })
})
