import fc from 'fast-check'
import { levels } from '#core/portfolio/Level.ts'
import { courseStatuses, type Portfolio, type SkillEntry } from '#core/portfolio/Portfolio.ts'
import { inOrder } from '#core/portfolio/records.ts'

/** Few skills, so that roles, courses and portfolios meet. */
export const skillPool = ['algebra', 'bash', 'cuda', 'docker', 'ethics', 'fortran', 'git', 'haskell'] as const
export const anySkill = fc.constantFrom<string>(...skillPool)
export const anyLevel = fc.constantFrom(...levels)
const anyDay = fc.constantFrom('2025-01-31', '2026-11-24')
const anyText = fc.constantFrom('a', 'ä “b”', 'c\nd')

/** Fields that no version of the program knows: they must stay, whatever happens. */
const anyUnknown = fc.dictionary(
  fc.constantFrom('xMood', 'xColour', 'xNested'),
  fc.oneof(anyText, fc.record({ deep: anyText }), fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 })),
  { maxKeys: 2 },
)

const withUnknown = <T>(known: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.tuple(known, anyUnknown).map(([record, unknown]) => ({ ...record, ...unknown }))

/** As records with ids of their own, `requires` always there and the rest now and then. */
const anyList = <T>(record: fc.Arbitrary<T>, idOf: (entry: T) => string, maxLength = 4) =>
  fc.uniqueArray(withUnknown(record), { selector: idOf, maxLength })

const anyEntry: fc.Arbitrary<SkillEntry> = fc.record(
  { skill: anySkill, level: anyLevel, ratedAt: anyDay, notes: anyText, tags: fc.array(anyText, { maxLength: 2 }) },
  { requiredKeys: ['skill'] },
)

const anyId = fc.constantFrom('e1', 'e2', 'e3', 'e4')
const at = '2026-11-24T09:58:00Z'

/** A valid portfolio in order, with unknown fields at every level now and then. */
export const anyPortfolio: fc.Arbitrary<Portfolio> = withUnknown(
  fc.record(
    {
      schemaVersion: fc.constant(1 as const),
      person: withUnknown(fc.record({ name: anyText, headline: anyText }, { requiredKeys: [] })),
      goal: fc.record({ roles: fc.constantFrom([], ['ai-scientist']), hoursPerWeek: fc.constantFrom(4, 8) }),
      skills: anyList(anyEntry, ({ skill }) => skill, 8),
      evidence: anyList(fc.record({ id: anyId, kind: fc.constant('project'), title: anyText }), ({ id }) => id),
      courses: anyList(
        fc.record({ course: anyId, status: fc.constantFrom(...courseStatuses) }),
        ({ course }) => course,
      ),
      history: anyList(
        fc.record(
          { id: anyId, at: fc.constant(at), skill: anySkill, to: anyLevel },
          { requiredKeys: ['id', 'at', 'skill'] },
        ),
        ({ id }) => id,
      ),
      overrides: anyList(
        fc.record({ role: fc.constantFrom('r1', 'r2'), requirement: anyId, target: anyLevel }),
        ({ role, requirement }) => `${role}/${requirement}`,
      ),
      own: withUnknown(
        fc.record(
          {
            skills: anyList(
              fc.record({
                id: fc.constantFrom('own-a', 'own-b'),
                name: anyText,
                category: fc.constant('own'),
                aliases: fc.constant([]),
              }),
              ({ id }) => id,
            ),
            courses: anyList(
              fc.record({
                id: fc.constantFrom('own-a', 'own-b'),
                kind: fc.constantFrom('course', 'practice'),
                title: anyText,
                language: fc.constant('en'),
                format: fc.constant('course'),
                cost: fc.constant('free'),
                hours: fc.constantFrom(4, 8.25),
                hoursBasis: fc.constant('estimate'),
                level: fc.constant('introductory'),
                teaches: fc.constantFrom([], [{ skill: 'git', from: 0, to: 2 }]),
                prerequisites: fc.constant([]),
              }),
              ({ id }) => id,
            ),
          },
          { requiredKeys: [] },
        ),
      ),
    },
    { requiredKeys: ['schemaVersion', 'skills'] },
  ),
).map((portfolio) => inOrder(portfolio as Portfolio))

/** The moment and name of a change. */
export const occasion = (id: string) => ({ id, at, today: '2026-11-24' })
