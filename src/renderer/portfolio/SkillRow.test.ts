import { expect, it } from 'vitest'
import { skillRows } from './SkillRow.ts'

it('takes a skill that nothing knows for nobody’s own', () => {
  const skills = [{ skill: 'own-bees', name: 'Bees' }, { skill: 'basket-weaving' }]
  const rows = skillRows({ schemaVersion: 1, skills }, () => undefined, new Map())
  expect(rows.map(({ name, category, isUnknown }) => [name, category, isUnknown])).toEqual([
    ['Bees', 'own', false],
    ['basket-weaving', 'unknown', true],
  ])
})
