import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import type { Level } from '#core/portfolio/Level.ts'

/** A portfolio of `count` skills as large as real entries are; the first ones are those the roles ask for. */
export function hugePortfolio(count: number, asked: readonly string[]): Portfolio {
  const skills = Array.from({ length: count }, (_, index) => ({
    skill: asked[index] ?? `own-skill-${index}`,
    ...(asked[index] === undefined && { name: `Skill ${index}` }),
    level: (index % 6) as Level,
    ratedAt: '2026-11-02',
    lastUsed: '2026-10-01',
    notes:
      'Used at work in the second half of the year, mostly alone, on a data set of some two million rows, and twice in a talk.',
    tags: ['work', 'talk'],
  }))
  return { schemaVersion: 1, skills: skills.toSorted((a, b) => (a.skill < b.skill ? -1 : 1)) }
}
