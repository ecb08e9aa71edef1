import { describe, expect, it } from 'vitest'
import { emptyPortfolio, type Portfolio } from '#core/portfolio/Portfolio.ts'
import type { LearningItem } from '#core/course/LearningItem.ts'
import { courseRows } from './CourseRow.ts'
import { everything, filterCourses, sortCourses, type CourseFilter } from './filterCourses.ts'

const item = (id: string, more: Partial<LearningItem> = {}): LearningItem => ({
  id,
  kind: 'course',
  title: id,
  language: 'en',
  format: 'course',
  cost: 'free',
  hours: 20,
  hoursBasis: 'provider',
  level: 'introductory',
  teaches: [{ skill: 'git', from: 0, to: 2 }],
  prerequisites: [],
  ...more,
})
const shipped = [
  item('algebra', { provider: 'OpenCourseWare', hours: 100, teaches: [{ skill: 'linear-algebra', from: 0, to: 3 }] }),
  item('book', { kind: 'book', format: 'book', cost: 'paid' }),
  item('gone', { retired: true }),
  item('gone-too', { retired: true }),
  item('project', { kind: 'practice', format: 'own project' }),
]
const portfolio: Portfolio = {
  ...emptyPortfolio,
  courses: [
    { course: 'book', status: 'hidden' },
    { course: 'gone', status: 'want' },
  ],
  own: { courses: [item('own-mine', { cost: 'free-audit' })] },
}
const rows = courseRows(portfolio, shipped, new Map(), (skill) => skill)
const found = (filter: Partial<CourseFilter>) => filterCourses(rows, { ...everything, ...filter }).map(({ id }) => id)

describe('the list', () => {
  it('has the person’s own, and a retired one only where it was chosen', () => {
    expect(rows.map(({ id }) => id)).toEqual(['algebra', 'book', 'gone', 'project', 'own-mine'])
  })

  it.each<[string, Partial<CourseFilter>, string[]]>([
    ['all but what is hidden', {}, ['algebra', 'gone', 'project', 'own-mine']],
    ['what is hidden', { part: 'hidden' }, ['book']],
    ['what is chosen', { part: 'chosen' }, ['gone']],
    ['one’s own', { part: 'own' }, ['own-mine']],
    ['what to practise', { part: 'practice' }, ['project']],
    ['what closes a gap', { part: 'closing' }, []],
    ['a skill', { skill: 'linear-algebra' }, ['algebra']],
    ['a cost', { cost: 'free-audit' }, ['own-mine']],
    ['a length', { atMost: '25' }, ['gone', 'project', 'own-mine']],
    ['a format', { format: 'own project' }, ['project']],
    ['a provider', { provider: 'OpenCourseWare' }, ['algebra']],
    ['a word of the provider', { query: 'opencourse' }, ['algebra']],
    ['a skill in words', { query: 'linear-alg' }, ['algebra']],
  ])('shows %s', (_what, filter, ids) => {
    expect(found(filter)).toEqual(ids)
  })

  it('sorts by hours, equal ones by title', () => {
    const ids = sortCourses(rows, { key: 'hours', isDescending: true }).map(({ id }) => id)
    expect(ids).toEqual(['algebra', 'book', 'gone', 'own-mine', 'project'])
  })
})
