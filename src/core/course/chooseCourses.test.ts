import { expect, it } from 'vitest'
import { applyChange } from '#core/change/applyChange.ts'
import { reverse } from '#core/change/reverse.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { valueOf } from '#core/Result.ts'
import { chooseCourses } from './chooseCourses.ts'

const at = '2026-11-24T10:00:00.000Z'
const occasion = { id: 'change', at, today: '2026-11-24' }
const portfolio: Portfolio = {
  schemaVersion: 1,
  skills: [],
  courses: [
    { course: 'begun', status: 'doing', at },
    { course: 'hidden', status: 'hidden', at },
  ],
}

it('chooses several as one step, and takes them back as one', () => {
  const change = valueOf(chooseCourses(portfolio, { courses: ['a', 'begun', 'hidden', 'a'] }, occasion))
  const chosen = valueOf(applyChange(portfolio, change))
  expect(change.act).toEqual({ code: 'courses-chosen', count: 2 })
  expect(chosen.courses?.map(({ course, status }) => [course, status])).toEqual(
    expect.arrayContaining([
      ['a', 'want'],
      ['begun', 'doing'],
      ['hidden', 'want'],
    ]),
  )
  expect(applyChange(chosen, reverse(change))).toEqual({ ok: true, value: portfolio })
})

it('names a single one', () => {
  expect(valueOf(chooseCourses(portfolio, { courses: ['a', 'begun'] }, occasion)).act).toEqual({
    code: 'course-chosen',
    course: 'a',
    status: 'want',
  })
})

it('refuses where all are chosen', () => {
  expect(chooseCourses(portfolio, { courses: ['begun'] }, occasion)).toMatchObject({ ok: false })
})
