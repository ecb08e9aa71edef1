import { describe, expect, it } from 'vitest'
import { applyChange } from '#core/change/applyChange.ts'
import { emptyPortfolio, type Portfolio } from '#core/portfolio/Portfolio.ts'
import { valueOf } from '#core/Result.ts'
import { teaching } from '#core/testing/anyItem.ts'
import { occasion } from '#core/testing/anyPortfolio.ts'
import { chooseCourse } from './chooseCourse.ts'
import { finishCourse } from './finishCourse.ts'
import { addOwnCourse, editOwnCourse, removeOwnCourse } from './ownCourse.ts'
import { rateCourse } from './rateCourse.ts'

const fields = { ...teaching('x', 8, [{ skill: 'git', from: 0, to: 2 }]), title: ' Git at work ' }
const added = (portfolio: Portfolio = emptyPortfolio) =>
  valueOf(applyChange(portfolio, valueOf(addOwnCourse(portfolio, fields, occasion('c1')))))

describe('a course of one’s own', () => {
  it('gets an id of its title, another for each of the same', () => {
    expect(added(added()).own?.courses?.map(({ id, title }) => [id, title])).toEqual([
      ['own-git-at-work', 'Git at work'],
      ['own-git-at-work-2', 'Git at work'],
    ])
  })

  it.each([
    ['no title', { title: ' ' }, { code: 'name-missing' }],
    ['nothing it teaches', { teaches: [] }, { code: 'teaches-nothing' }],
    ['an address that may not be opened', { url: 'http://example.org' }, { code: 'wrong-shape', where: 'url' }],
    ['no hours', { hours: Number.NaN }, { code: 'wrong-shape', where: 'hours' }],
  ])('is refused with %s', (_what, wrong, refusal) => {
    expect(addOwnCourse(emptyPortfolio, { ...fields, ...wrong }, occasion('c1'))).toMatchObject({ ok: false, refusal })
  })

  it('keeps what the program does not know when it is edited', () => {
    const course = { ...fields, id: 'own-a', xMood: 'glad' }
    const before: Portfolio = { ...emptyPortfolio, own: { courses: [course] } }
    const change = valueOf(editOwnCourse(before, { course: 'own-a', fields: { ...fields, hours: 9 } }, occasion('c1')))
    expect(valueOf(applyChange(before, change)).own?.courses).toEqual([{ ...course, title: 'Git at work', hours: 9 }])
  })

  it('goes with what was chosen of it', () => {
    const portfolio = added()
    const course = 'own-git-at-work'
    const chosen = valueOf(
      applyChange(portfolio, valueOf(chooseCourse(portfolio, { course, status: 'want' }, occasion('c2')))),
    )
    expect(valueOf(applyChange(chosen, valueOf(removeOwnCourse(chosen, { course }, occasion('c3')))))).toEqual(
      emptyPortfolio,
    )
  })
})

describe('a rating', () => {
  it('stands with what was chosen, and is taken back', () => {
    const chosen: Portfolio = { ...emptyPortfolio, courses: [{ course: 'a', status: 'done' }] }
    const rated = valueOf(applyChange(chosen, valueOf(rateCourse(chosen, { course: 'a', rating: 4 }, occasion('c1')))))
    expect(rated.courses).toEqual([{ course: 'a', status: 'done', rating: 4 }])
    expect(
      valueOf(applyChange(rated, valueOf(rateCourse(rated, { course: 'a', rating: null }, occasion('c2'))))),
    ).toEqual(chosen)
  })

  it('is refused where nothing was chosen', () => {
    expect(rateCourse(emptyPortfolio, { course: 'a', rating: 4 }, occasion('c1'))).toMatchObject({
      refusal: { code: 'not-there' },
    })
  })
})

describe('a course that is done', () => {
  it('sets the levels it led to in the same step, with their history', () => {
    const portfolio: Portfolio = { ...emptyPortfolio, skills: [{ skill: 'git', level: 1 }] }
    const levels = [
      { skill: 'git', level: 2 },
      { skill: 'python', level: 3 },
    ] as const
    const after = valueOf(
      applyChange(portfolio, valueOf(finishCourse(portfolio, { course: 'a', levels }, occasion('c1')))),
    )
    expect(after.skills).toMatchObject([
      { skill: 'git', level: 2 },
      { skill: 'python', level: 3 },
    ])
    expect(after.courses).toMatchObject([{ course: 'a', status: 'done' }])
    expect(after.history).toMatchObject([
      { id: 'c1-1', skill: 'git', from: 1, to: 2 },
      { id: 'c1-2', skill: 'python' },
    ])
  })
})
