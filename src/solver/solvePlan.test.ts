import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sum } from '#core/gap/analyseGap.ts'
import type { LearningItem } from '#core/course/LearningItem.ts'
import type { Levels } from '#core/course/lift.ts'
import { doAll } from '#core/course/doAll.ts'
import { formulate } from '#core/plan/formulate.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import { anyCatalogue, teaching } from '#core/testing/anyItem.ts'
import { anyLevel, anySkill } from '#core/testing/anyPortfolio.ts'
import { anyRole, asks, roleOf } from '#core/testing/anyRole.ts'
import { solvePlan } from './solvePlan.ts'

const nobody = new Set<string>()
const anyLevels = fc
  .uniqueArray(fc.tuple(anySkill, anyLevel), { selector: ([skill]) => skill, maxLength: 4 })
  .map((known): Levels => new Map(known))

/** How far each requirement is, up to its target. */
const standing = (levels: Levels, roles: readonly TargetedRole[]) =>
  roles.flatMap(({ requirements }) =>
    requirements.map(({ skills, comparable = [], target }) =>
      Math.min(target, Math.max(...[...skills, ...comparable].map((skill) => levels.get(skill) ?? 0))),
    ),
  )

/** The least hours with which everything is as far as it can be, by trying every set. */
function bruteForce(levels: Levels, roles: readonly TargetedRole[], items: readonly LearningItem[]): number {
  const best = standing(doAll(levels, items).levels, roles)
  let least = Number.POSITIVE_INFINITY
  for (let set = 0; set < 2 ** items.length; set += 1) {
    const chosen = items.filter((_item, index) => set & (1 << index))
    const hours = sum(chosen, (item) => item.hours)
    if (hours >= least) continue
    const { done, levels: reached } = doAll(levels, chosen)
    if (done.length === chosen.length && standing(reached, roles).every((level, index) => level >= (best[index] ?? 0)))
      least = hours
  }
  return least
}

async function plan(levels: Levels, roles: readonly TargetedRole[], items: readonly LearningItem[], include = nobody) {
  const { model, unreachable, blocked } = formulate(levels, roles, items, include)
  const solution = await solvePlan(model)
  if (solution.status !== 'optimal') throw new Error(solution.status)
  const taken = model.items.filter((_item, index) => solution.take[index])
  return { taken, hours: sum(taken, ({ hours }) => hours), bound: solution.bound / 4, unreachable, blocked }
}

describe('the plan of least hours', () => {
  it('is as short as any set of items that does the same, circles and all, and can be done', async () => {
    await fc.assert(
      fc.asyncProperty(anyCatalogue(8), anyRole(), anyLevels, async (items, role, levels) => {
        const { taken, hours, bound } = await plan(levels, [role], items)
        expect(hours).toBe(bruteForce(levels, [role], items))
        expect(bound).toBe(hours)
        const { done, levels: reached } = doAll(levels, taken)
        expect(done).toHaveLength(taken.length)
        expect(standing(reached, [role])).toEqual(standing(doAll(levels, items).levels, [role]))
      }),
      { numRuns: 400 },
    )
  })

  it('is never made longer by one more item', async () => {
    await fc.assert(
      fc.asyncProperty(anyCatalogue(8), anyRole(), anyLevels, async (items, role, levels) => {
        const [, ...fewer] = items
        const [more, less] = [await plan(levels, [role], items), await plan(levels, [role], fewer)]
        const same = (some: readonly LearningItem[]) => standing(doAll(levels, some).levels, [role])
        fc.pre(JSON.stringify(same(items)) === JSON.stringify(same(fewer)))
        expect(more.hours).toBeLessThanOrEqual(less.hours)
      }),
    )
  })

  it('is the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(anyCatalogue(8), anyRole(), anyLevels, async (items, role, levels) => {
        const [first, second] = [await plan(levels, [role], items), await plan(levels, [role], items)]
        expect(second.taken).toEqual(first.taken)
      }),
      { numRuns: 30 },
    )
  })

  it('does not let two courses hold each other up', async () => {
    const role = roleOf('role', [asks('git', 2, 1)])
    const circle = [
      teaching('a', 1, [{ skill: 'git', from: 0, to: 2 }], [{ skill: 'bash', level: 1 }]),
      teaching('b', 1, [{ skill: 'bash', from: 0, to: 1 }], [{ skill: 'git', level: 1 }]),
    ]
    const way = teaching('c', 9, [{ skill: 'git', from: 0, to: 1 }])
    expect(await plan(new Map(), [role], circle)).toMatchObject({
      taken: [],
      unreachable: [{ requirement: 'git', target: 2, best: 0, reason: 'needs-unmet' }],
    })
    expect((await plan(new Map(), [role], [...circle, way])).hours).toBe(11)
  })

  it('takes what must be in it, and names what cannot be begun', async () => {
    const role = roleOf('role', [asks('git', 1, 1)])
    const items = [
      teaching('short', 2, [{ skill: 'git', from: 0, to: 1 }]),
      teaching('wanted', 5, [{ skill: 'git', from: 0, to: 1 }]),
      teaching('far', 5, [{ skill: 'cuda', from: 3, to: 4 }]),
    ]
    const { taken, blocked } = await plan(new Map(), [role], items, new Set(['wanted', 'far']))
    expect(taken.map(({ id }) => id)).toEqual(['wanted'])
    expect(blocked.map(({ id }) => id)).toEqual(['far'])
  })
})
