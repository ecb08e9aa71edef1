import { expect, it } from 'vitest'
import { explainTarget } from './explainTarget.ts'
import type { DerivationRules } from './Role.ts'

const rules: DerivationRules = {
  cueLevels: { strong: 4 },
  sectionLevels: { definition: 4, responsibilities: 3 },
  sectionPoints: { 'required-skills': 3, definition: 2, responsibilities: 2 },
}

it('gives each piece its level, and each section its points once', () => {
  const evidence = [
    { section: 'required-skills', cue: 'strong', phrase: 'Strong knowledge' },
    { section: 'responsibilities', phrase: 'Exploring' },
    { section: 'responsibilities', phrase: 'Publishing' },
    { section: 'definition', phrase: 'advancing' },
  ]
  const { pieces, points } = explainTarget({ evidence }, rules)
  expect(pieces.map((piece) => [piece.level, piece.points])).toEqual([
    [4, 3],
    [3, 2],
    [3, null],
    [4, 2],
  ])
  expect(points).toBe(7)
})
