import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sum } from '#core/gap/analyseGap.ts'
import type { Level } from '#core/portfolio/Level.ts'
import { anyCatalogue, teaching } from '#core/testing/anyItem.ts'
import { anyLevel, anySkill } from '#core/testing/anyPortfolio.ts'
import { chainFinder } from './chainFinder.ts'
import { doAll } from './doAll.ts'
import type { LearningItem } from './LearningItem.ts'
import { canBegin, lifted, type Levels } from './lift.ts'

const knowing = (levels: Readonly<Record<string, Level>>): Levels => new Map(Object.entries(levels))
const hoursOf = (items: readonly LearningItem[]) => sum(items, ({ hours }) => hours)
const titles = (items: readonly LearningItem[]) => items.map(({ id }) => id)

const git = teaching('git-basics', 5, [{ skill: 'git', from: 0, to: 1 }])
const gitMore = teaching('git-more', 10, [{ skill: 'git', from: 1, to: 3 }])
const gitAll = teaching('git-all', 30, [{ skill: 'git', from: 0, to: 3 }])
const docker = teaching('docker', 20, [{ skill: 'docker', from: 0, to: 2 }], [{ skill: 'git', level: 2 }])

describe('a chain', () => {
  it.each<[string, Levels, LearningItem[], LearningItem, string[], string[]]>([
    ['is empty for what can be begun', knowing({ git: 2 }), [git, gitMore, docker], docker, [], []],
    [
      'meets a prerequisite in as many steps as it takes',
      knowing({}),
      [gitMore, git, docker],
      docker,
      ['git-basics', 'git-more'],
      [],
    ],
    ['is the one of fewest hours', knowing({}), [gitAll, docker], docker, ['git-all'], []],
    [
      'takes two short items before a long one',
      knowing({}),
      [gitAll, git, gitMore, docker],
      docker,
      ['git-basics', 'git-more'],
      [],
    ],
    ['begins from the person’s level', knowing({ git: 1 }), [gitAll, git, gitMore, docker], docker, ['git-more'], []],
    ['meets the level an item starts from', knowing({}), [git, gitMore], gitMore, ['git-basics'], []],
    ['names what nothing gives', knowing({}), [docker], docker, [], ['git 2']],
    ['never leads through the item itself', knowing({}), [gitMore], gitMore, [], ['git 1']],
  ])('%s', (_behaviour, levels, items, item, chain, unmet) => {
    const found = chainFinder(levels, items)(item)
    expect(titles(found.chain)).toEqual(chain)
    expect(found.unmet.map(({ skill, level }) => `${skill} ${level}`)).toEqual(unmet)
  })

  it('is found where two prerequisites share an item', () => {
    const both = teaching('both', 12, [
      { skill: 'git', from: 0, to: 1 },
      { skill: 'bash', from: 0, to: 1 },
    ])
    const bash = teaching('bash', 8, [{ skill: 'bash', from: 0, to: 1 }])
    const wanting = teaching(
      'last',
      5,
      [{ skill: 'docker', from: 0, to: 1 }],
      [
        { skill: 'git', level: 1 },
        { skill: 'bash', level: 1 },
      ],
    )
    expect(titles(chainFinder(knowing({}), [git, bash, both, wanting])(wanting).chain)).toEqual(['both'])
  })

  it('does not rest on items that need each other', () => {
    const chicken = teaching('chicken', 1, [{ skill: 'algebra', from: 0, to: 1 }], [{ skill: 'bash', level: 1 }])
    const egg = teaching('egg', 1, [{ skill: 'bash', from: 0, to: 1 }], [{ skill: 'algebra', level: 1 }])
    const wanting = teaching('last', 5, [{ skill: 'docker', from: 0, to: 1 }], [{ skill: 'algebra', level: 1 }])
    expect(chainFinder(knowing({}), [chicken, egg, wanting])(wanting)).toMatchObject({
      chain: [],
      unmet: [{ skill: 'algebra' }],
    })
  })
})

const anyLevels: fc.Arbitrary<Levels> = fc
  .dictionary(anySkill, anyLevel, { maxKeys: 3 })
  .map((levels) => new Map(Object.entries(levels)))

/** The fewest hours in which what `item` needs can be had, by trying every set of items. */
function fewestHours(item: LearningItem, levels: Levels, items: readonly LearningItem[]): number {
  const others = items.filter((other) => other !== item)
  let fewest = Infinity
  for (let set = 0; set < 2 ** others.length; set += 1) {
    const chosen = others.filter((_other, index) => set & (1 << index))
    if (canBegin(item, doAll(levels, chosen).levels)) fewest = Math.min(fewest, hoursOf(chosen))
  }
  return fewest
}

describe('always', () => {
  it('can be done in its order, each item once, and then the item can begin', () => {
    fc.assert(
      fc.property(anyLevels, anyCatalogue(12), (levels, items) => {
        const findChain = chainFinder(levels, items)
        for (const item of items) {
          const { chain, unmet } = findChain(item)
          let reached: Levels = new Map([...levels, ...unmet.map(({ skill, level }) => [skill, level] as const)])
          for (const step of chain) {
            expect(canBegin(step, reached)).toBe(true)
            reached = lifted(reached, step)
          }
          expect(canBegin(item, reached)).toBe(true)
          expect(chain).not.toContain(item)
          expect(new Set(chain).size).toBe(chain.length)
        }
      }),
    )
  })

  it('is the shortest there is, and names as unmet only what no order of items gives', () => {
    fc.assert(
      fc.property(anyLevels, anyCatalogue(7), (levels, items) => {
        const findChain = chainFinder(levels, items)
        for (const item of items) {
          const { chain, unmet } = findChain(item)
          const fewest = fewestHours(item, levels, items)
          if (unmet.length === 0) expect(hoursOf(chain)).toBe(fewest)
          else expect(fewest).toBe(Infinity)
        }
      }),
      { numRuns: 200 },
    )
  })
})
