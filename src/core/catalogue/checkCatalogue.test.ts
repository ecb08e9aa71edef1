import { describe, expect, it } from 'vitest'
import type { LearningItem } from '#core/course/LearningItem.ts'
import { asks, roleOf } from '#core/testing/anyRole.ts'
import { teaching } from '#core/testing/anyItem.ts'
import { catalogueCoverage, coverageFaults } from './catalogueCoverage.ts'
import { checkCatalogue, type CatalogueRule } from './checkCatalogue.ts'

const rule: CatalogueRule = {
  efforts: [{ kind: 'course', unit: 'lecture', hoursEach: 4 }],
  skills: new Set(['git', 'bash']),
  tips: new Set(['practice']),
}
const gitCourse: LearningItem = {
  ...teaching('git', 40, [{ skill: 'git', from: 0, to: 2 }]),
  provider: 'Someone',
  url: 'https://example.org/git',
  hoursBasis: 'estimate',
  hoursNote: 'Ten lectures are listed.',
  effort: { count: 10, unit: 'lecture', hoursEach: 4 },
  source: { url: 'https://example.org', phrase: 'Git for all', checked: '2026-11-24', by: 'provider' },
}
const project: LearningItem = {
  ...teaching('project', 20, [{ skill: 'git', from: 2, to: 3 }]),
  kind: 'practice',
  hoursNote: 'A month of evenings.',
  countsAs: 'A repository',
  tips: ['practice'],
}

it('finds nothing where every entry keeps the rule', () => {
  expect(checkCatalogue([gitCourse, project], rule)).toEqual([])
})

describe('finds', () => {
  it.each<[string, Partial<LearningItem>, string]>([
    ['hours that are not what was counted', { hours: 41 }, 'not-the-product'],
    ['a figure that the table does not have', { effort: { count: 8, unit: 'lecture', hoursEach: 5 } }, 'unknown-unit'],
    ['a unit that the table does not have', { effort: { count: 40, unit: 'page', hoursEach: 1 } }, 'unknown-unit'],
    ['nobody who offers it', { provider: ' ' }, 'no-provider'],
    ['nothing that it teaches', { teaches: [] }, 'teaches-nothing'],
    [
      'a skill twice',
      {
        teaches: [
          { skill: 'git', from: 0, to: 1 },
          { skill: 'git', from: 0, to: 2 },
        ],
      },
      'skill-twice',
    ],
    ['no reason for the hours', { hoursNote: ' ' }, 'no-reason-for-hours'],
    ['a skill that is not in the vocabulary', { teaches: [{ skill: 'gti', from: 0, to: 1 }] }, 'unknown-skill'],
    ['a tip that is none', { tips: ['luck'] }, 'unknown-tip'],
    [
      'an expert by a course',
      {
        hours: 400,
        effort: { count: 100, unit: 'lecture', hoursEach: 4 },
        teaches: [{ skill: 'git', from: 0, to: 5 }],
      },
      'expert-claimed',
    ],
    ['more than the hours can do', { teaches: [{ skill: 'git', from: 0, to: 4 }] }, 'too-few-hours'],
    ['a need that nothing teaches', { prerequisites: [{ skill: 'bash', level: 1 }] }, 'nothing-teaches'],
    ['a start that nothing leads to', { teaches: [{ skill: 'git', from: 1, to: 2 }] }, 'nothing-teaches'],
  ])('%s', (_what, wrong, code) => {
    expect(checkCatalogue([{ ...gitCourse, ...wrong }], rule)).toMatchObject([{ code, item: 'git' }])
  })

  it.each(['url', 'source', 'effort'] as const)('an entry without %s', (field) => {
    const { [field]: _gone, ...rest } = gitCourse
    expect(checkCatalogue([rest], rule)).toHaveLength(1)
  })

  it('one address or one id for two', () => {
    expect(
      checkCatalogue([gitCourse, { ...gitCourse, id: 'other', url: 'https://example.org/Git/#top' }], rule),
    ).toEqual([{ code: 'url-twice', item: 'other', other: 'git' }])
    expect(checkCatalogue([gitCourse, project, project], rule)).toEqual([{ code: 'id-twice', item: 'project' }])
  })
})

it('passes over what is retired', () => {
  expect(checkCatalogue([{ ...gitCourse, hours: 1, retired: true }], rule)).toEqual([])
})

describe('the ladder of a requirement', () => {
  const role = roleOf('role', [asks('git', 3, 1, { id: 'version-control' })])
  it('goes through free courses and practice', () => {
    expect(catalogueCoverage([gitCourse, project], [role])).toEqual([
      {
        role: 'role',
        requirement: 'version-control',
        target: 3,
        resources: 1,
        free: 1,
        toLevel: [1, 1, 1, 0],
        freeToLevel: [1, 1, 1, 0],
        freeLadder: 3,
      },
    ])
  })

  it.each<[string, Partial<LearningItem>]>([
    ['costs', { cost: 'free-audit' }],
    ['has hours that are merely assumed', { hoursBasis: 'estimate' }],
    ['begins too high', { teaches: [{ skill: 'git', from: 1, to: 3 }] }],
  ])('breaks where a step %s', (_what, wrong) => {
    const { effort: _effort, ...rest } = gitCourse
    const step = { ...rest, hoursBasis: 'provider' as const, ...wrong }
    expect(coverageFaults([step, project], [role], [])).toContainEqual({
      code: 'ladder-breaks',
      role: 'role',
      requirement: 'version-control',
      target: 3,
      reached: 0,
    })
  })

  it('is told apart from too few to choose from', () => {
    expect(coverageFaults([gitCourse, project], [role], ['practice', 'network']).map(({ code }) => code)).toEqual([
      'too-few-resources',
      'catalogue-too-small',
      'tip-without-practice',
    ])
  })
})
