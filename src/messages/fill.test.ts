import { expect, it } from 'vitest'
import { cli } from './cli/en.ts'
import { fill } from './fill.ts'
import { say } from './say.ts'

it('gives what say gives, for sentences without plurals', () => {
  const facts = { percent: 72, points: 145, pointsAsked: 202, met: 11, of: 22, coreMet: 3, coreOf: 8, rated: 21 }
  expect(fill(cli.gap.answer, facts)).toBe(say('cli.gap.answer', facts))
  expect(fill(cli.gap.tooFewRated, facts)).toBe(say('cli.gap.tooFewRated', facts))
  expect(fill(cli.nearer, { role: '$& {role}' })).toBe('You are nearer to $& {role}.')
})

it('leaves a missing fact visible as its name', () => {
  expect(fill('+{points} of {of}', { points: 4 })).toBe('+4 of of')
})
