import { expect, it } from 'vitest'
import { say, sayRefusal } from './say.ts'

it.each([
  [0.25, '0.25 hours'],
  [0.5, '0.5 hours'],
  [1, 'one hour'],
  [1.25, '1.25 hours'],
  [1.5, '1.5 hours'],
  [2, '2 hours'],
])('a count of %s has its plural', (count, words) => {
  expect(say('course.reason.hours', { count, hours: count })).toBe(words)
})

it('hours a week may have a fraction', () => {
  const facts = { day: '1 May', hours: 1.5, total: '30 hours', count: 1.5 }
  expect(say('plan.answer.chosen', facts)).toBe('Done by 1 May at 1.5 hours a week: 30 hours.')
})

it.each([
  ['skills[0].level', 'In skill 1, level must be a whole number from 0 to 5, not 7.'],
  ['own.skills[1].lastUsed', 'In your own entries, skill 2, last used must be a whole number from 0 to 5, not 7.'],
  ['[2].level', 'In entry 3, level must be a whole number from 0 to 5, not 7.'],
  ['revision', 'Revision must be a whole number from 0 to 5, not 7.'],
  ['', 'The file must be a whole number from 0 to 5, not 7.'],
])('names the place %s in words', (where, what) => {
  expect(sayRefusal({ code: 'wrong-shape', where, wanted: 'level', found: '7' }).what).toBe(what)
})
