import { expect, it } from 'vitest'
import { teaching } from '#core/testing/anyItem.ts'
import { catalogueWarnings } from './catalogueWarnings.ts'
import type { LearningItem } from './LearningItem.ts'

it.each<[string, LearningItem, object[]]>([
  ['0 to 4 in 78 hours is enough', teaching('a', 78, [{ skill: 'git', from: 0, to: 4 }]), []],
  [
    '0 to 4 in less is not',
    teaching('a', 77.75, [{ skill: 'git', from: 0, to: 4 }]),
    [{ code: 'too-few-hours', item: 'a', hours: 77.75, least: 78 }],
  ],
  ['the first step takes no least time', teaching('a', 0.25, [{ skill: 'git', from: 0, to: 1 }]), []],
  ['only the steps taken count', teaching('a', 20, [{ skill: 'git', from: 2, to: 3 }]), []],
  [
    'the largest sum among the skills counts, not their sum',
    teaching('a', 28, [
      { skill: 'git', from: 0, to: 3 },
      { skill: 'r', from: 0, to: 3 },
    ]),
    [],
  ],
  [
    'more than four skills are too many',
    teaching(
      'a',
      99,
      ['a', 'b', 'c', 'd', 'e'].map((skill) => ({ skill, from: 0 as const, to: 1 as const })),
    ),
    [{ code: 'too-many-skills', item: 'a', skills: 5, most: 4 }],
  ],
])('%s', (_bound, item, warnings) => {
  expect(catalogueWarnings([item])).toEqual(warnings)
})
