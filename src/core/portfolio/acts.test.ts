import { describe, expect, it } from 'vitest'
import { applyChange } from '#core/change/applyChange.ts'
import type { Change } from '#core/change/Change.ts'
import { chooseCourse } from '#core/course/chooseCourse.ts'
import { refuse, valueOf, type Result } from '#core/Result.ts'
import { occasion } from '#core/testing/anyPortfolio.ts'
import { addEvidence } from './addEvidence.ts'
import { addOwnSkill } from './addOwnSkill.ts'
import { addSkill } from './addSkill.ts'
import { editSkill } from './editSkill.ts'
import { emptyPortfolio, type Portfolio } from './Portfolio.ts'
import { removeSkills } from './removeSkills.ts'
import { setGoal } from './setGoal.ts'
import { setLevel } from './setLevel.ts'
import { setPerson } from './setPerson.ts'

const when = occasion('c1')
const portfolio: Portfolio = {
  schemaVersion: 1,
  person: { name: 'Ada' },
  goal: { roles: ['ai-scientist'] },
  skills: [{ skill: 'git', level: 2, ratedAt: '2025-01-31', notes: 'daily' }, { skill: 'r' }],
  courses: [{ course: 'pro-git', status: 'want' }],
}
const after = (change: Result<Change, { readonly code: string }>, from = portfolio) =>
  valueOf(applyChange(from, valueOf(change)))

describe('setLevel', () => {
  it('rates a skill, writes down the day and remembers it in the history', () => {
    expect(after(setLevel(portfolio, { skill: 'git', level: 4 }, when))).toMatchObject({
      skills: [{ skill: 'git', level: 4, ratedAt: '2026-11-24', notes: 'daily' }, { skill: 'r' }],
      history: [{ id: 'c1', at: when.at, skill: 'git', from: 2, to: 4 }],
    })
  })

  it('adds a skill that is not there yet', () => {
    expect(after(setLevel(emptyPortfolio, { skill: 'sql', level: 0 }, when), emptyPortfolio)).toMatchObject({
      skills: [{ skill: 'sql', level: 0, ratedAt: '2026-11-24' }],
      history: [{ skill: 'sql', to: 0 }],
    })
  })

  it('takes a rating back: the skill is not rated then, which is not level 0', () => {
    const [git] = after(setLevel(portfolio, { skill: 'git', level: null }, when)).skills
    expect(git).toEqual({ skill: 'git', notes: 'daily' })
  })

  it.each([
    ['the same level', 'git', 2],
    ['no rating where there is none', 'r', null],
    ['no rating of what is not there', 'sql', null],
  ] as const)('refuses %s', (_what, skill, level) => {
    expect(setLevel(portfolio, { skill, level }, when)).toEqual(refuse({ code: 'already-so', what: skill }))
  })
})

describe('addSkill', () => {
  it('takes a skill in, not rated, and refuses one that is there', () => {
    expect(after(addSkill(portfolio, { skill: 'sql' }, when)).skills.at(-1)).toEqual({ skill: 'sql' })
    expect(addSkill(portfolio, { skill: 'r' }, when)).toEqual(refuse({ code: 'already-so', what: 'r' }))
  })
})

describe('addOwnSkill', () => {
  it.each([
    ['Æsthetic judgement', 'own-sthetic-judgement'],
    ['  Café design ', 'own-cafe-design'],
    ['数学', 'own-skill'],
  ])('names “%s” %s', (name, id) => {
    const { skills, own } = after(addOwnSkill(emptyPortfolio, { name }, when), emptyPortfolio)
    expect(skills).toEqual([{ skill: id, name: name.trim() }])
    expect(own?.skills).toEqual([{ id, name: name.trim(), category: 'own', aliases: [] }])
  })

  it('numbers a second one of the same name', () => {
    const once = after(addOwnSkill(emptyPortfolio, { name: '数学' }, when), emptyPortfolio)
    expect(after(addOwnSkill(once, { name: '数学' }, occasion('c2')), once).skills.at(-1)?.skill).toBe('own-skill-2')
  })

  it('refuses a name of blanks', () => {
    expect(addOwnSkill(portfolio, { name: ' ' }, when)).toEqual(refuse({ code: 'name-missing' }))
  })
})

describe('editSkill', () => {
  it('writes notes, tags and the day of last use; an empty one goes', () => {
    const edit = { notes: '', tags: ['work'], lastUsed: '2026-11-01' }
    expect(after(editSkill(portfolio, { skill: 'git', edit }, when)).skills[0]).toEqual({
      skill: 'git',
      level: 2,
      ratedAt: '2025-01-31',
      tags: ['work'],
      lastUsed: '2026-11-01',
    })
  })

  it('refuses a last use after today', () => {
    const edit = { lastUsed: '2026-11-25' }
    expect(editSkill(portfolio, { skill: 'git', edit }, when)).toEqual(
      refuse({ code: 'day-to-come', day: '2026-11-25' }),
    )
  })

  it('refuses where nothing would change', () => {
    const edit = { notes: 'daily', tags: [] }
    expect(editSkill(portfolio, { skill: 'git', edit }, when)).toEqual(refuse({ code: 'already-so', what: 'git' }))
  })
})

describe('addEvidence', () => {
  it('keeps the piece under the change’s id and names it at the skill', () => {
    const { evidence, skills } = after(
      addEvidence(portfolio, { skill: 'r', title: ' A package ', url: 'https://x.org' }, when),
    )
    expect(evidence).toEqual([{ id: 'c1', kind: 'other', title: 'A package', url: 'https://x.org' }])
    expect(skills[1]).toEqual({ skill: 'r', evidence: ['c1'] })
  })

  it('refuses an empty title', () => {
    expect(addEvidence(portfolio, { skill: 'r', title: '' }, when)).toEqual(refuse({ code: 'name-missing' }))
  })
})

describe('removeSkills', () => {
  it('takes skills out, own names with them, and leaves the history', () => {
    const own = after(addOwnSkill(portfolio, { name: 'Fermenting' }, when))
    const rated = after(setLevel(own, { skill: 'git', level: 3 }, occasion('c2')), own)
    const left = after(removeSkills(rated, ['git', 'own-fermenting', 'nowhere'], occasion('c3')), rated)
    expect(left).toMatchObject({ skills: [{ skill: 'r' }], history: [{ skill: 'git', to: 3 }] })
    expect(left.own).toBeUndefined()
  })

  it('refuses where none of them is there', () => {
    expect(removeSkills(portfolio, ['a', 'b'], when)).toEqual(refuse({ code: 'not-there', what: 'a, b' }))
  })
})

describe('setGoal', () => {
  it('names the role aimed at, or none, and the hours a week beside it', () => {
    expect(after(setGoal(portfolio, { role: null }, when)).goal).toEqual({ roles: [] })
    expect(after(setGoal(portfolio, { hoursPerWeek: 8 }, when)).goal).toEqual({
      roles: ['ai-scientist'],
      hoursPerWeek: 8,
    })
    expect(after(setGoal(emptyPortfolio, { hoursPerWeek: 8 }, when), emptyPortfolio).goal).toEqual({
      roles: [],
      hoursPerWeek: 8,
    })
  })

  it('refuses the goal that is set', () => {
    expect(setGoal(portfolio, { role: 'ai-scientist' }, when)).toEqual(refuse({ code: 'already-so', what: 'goal' }))
    expect(setGoal(emptyPortfolio, { role: null }, when)).toEqual(refuse({ code: 'already-so', what: 'goal' }))
  })
})

describe('setPerson', () => {
  it('writes name and headline; with the last of them the person goes', () => {
    expect(after(setPerson(portfolio, { headline: 'Engineer' }, when)).person).toEqual({
      name: 'Ada',
      headline: 'Engineer',
    })
    expect(after(setPerson(portfolio, { name: '' }, when)).person).toBeUndefined()
  })

  it('refuses what is written already', () => {
    expect(setPerson(portfolio, { name: 'Ada' }, when)).toEqual(refuse({ code: 'already-so', what: 'person' }))
    expect(setPerson(emptyPortfolio, { name: '' }, when)).toEqual(refuse({ code: 'already-so', what: 'person' }))
  })
})

describe('chooseCourse', () => {
  it('marks a course, marks it otherwise and takes the mark away', () => {
    const doing = after(chooseCourse(portfolio, { course: 'pro-git', status: 'doing' }, when))
    expect(doing.courses).toEqual([{ course: 'pro-git', status: 'doing', at: when.at }])
    expect(
      after(chooseCourse(doing, { course: 'pro-git', status: null }, occasion('c2')), doing).courses,
    ).toBeUndefined()
  })

  it.each([
    ['the mark it has', 'pro-git', 'want'],
    ['no mark where there is none', 'other', null],
  ] as const)('refuses %s', (_what, course, status) => {
    expect(chooseCourse(portfolio, { course, status }, when)).toEqual(refuse({ code: 'already-so', what: course }))
  })
})
