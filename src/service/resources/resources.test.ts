import { describe, expect, it } from 'vitest'
import { Catalogue } from '#core/course/LearningItem.ts'
import { analyseGap } from '#core/gap/analyseGap.ts'
import { portfolioWarnings } from '#core/portfolio/portfolioWarnings.ts'
import { readPortfolioValue } from '#core/portfolio/readPortfolio.ts'
import { valueOf } from '#core/Result.ts'
import { deriveTargets, isCore } from '#core/role/deriveTargets.ts'
import { RolesFile } from '#core/role/Role.ts'
import { wrongPlaces } from '#core/shape.ts'
import { categories, Vocabulary } from '#core/skill/Skill.ts'
import { openResources } from './openResources.ts'

const resources = openResources()
const rolesFile = await resources.roles()
const skills = await resources.skills()
const courses = await resources.courses()
const sample = await resources.sample()

const skillIds = new Set(skills.map(({ id }) => id))
const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)
const twice = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index)
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const roleOf = (id: string) => {
  const profile = rolesFile.roles.find((role) => role.id === id)
  if (!profile) throw new Error(`No role ${id}`)
  return valueOf(deriveTargets(profile, rolesFile.derivation))
}
const engineer = roleOf('ml-research-engineer')
const scientist = roleOf('ai-scientist')
const accepted = new Set(
  [engineer, scientist].flatMap(({ requirements }) =>
    requirements.flatMap((requirement) => [...requirement.skills, ...(requirement.comparable ?? [])]),
  ),
)

describe('roles.json', () => {
  it('has the shape of core', () => {
    expect(wrongPlaces(RolesFile, rolesFile)).toEqual([])
  })

  it.each([
    ['ml-research-engineer', engineer, { requirements: 22, pointsAsked: 202, core: 8 }],
    ['ai-scientist', scientist, { requirements: 19, pointsAsked: 226, core: 9 }],
  ])('asks of %s what the article asks', (_id, { requirements }, expected) => {
    expect({
      requirements: requirements.length,
      pointsAsked: requirements.reduce((sum, { target, weight }) => sum + target * weight, 0),
      core: requirements.filter(isCore).length,
    }).toEqual(expected)
  })

  it.each(rolesFile.roles.map((role) => [role.id, role] as const))('tells every section of %s', (_id, role) => {
    const { definition, responsibilities, requiredSkills = [], education, tools, industries } = role
    for (const section of [definition, responsibilities, requiredSkills, education, tools, industries])
      expect(section.length).toBeGreaterThan(0)
  })

  it('has the outlook, the six tips and the five postings', () => {
    expect(rolesFile.outlook.length).toBeGreaterThan(0)
    expect(rolesFile.tips).toHaveLength(6)
    expect(rolesFile.postings).toHaveLength(5)
  })

  it('names only skills of the vocabulary', () => {
    const named = [...accepted, ...rolesFile.tips.flatMap((tip) => tip.skills)]
    expect(named.filter((skill) => !skillIds.has(skill))).toEqual([])
  })

  it('quotes every requirement', () => {
    const bare = [engineer, scientist].flatMap(({ requirements }) =>
      requirements.filter(({ evidence }) => evidence.length === 0),
    )
    expect(bare).toEqual([])
  })

  it('writes no target and no weight down', () => {
    const written = rolesFile.roles.flatMap(({ requirements }) =>
      requirements.filter((requirement) => 'target' in requirement || 'weight' in requirement),
    )
    expect(written).toEqual([])
  })
})

describe('skills.json', () => {
  it('has the shape of core', () => {
    expect(wrongPlaces(Vocabulary, skills)).toEqual([])
  })

  it('holds at least 120 skills, each once', () => {
    expect(skills.length).toBeGreaterThanOrEqual(120)
    expect(twice(idsOf(skills))).toEqual([])
    expect(twice(skills.map(({ name }) => name.toLowerCase()))).toEqual([])
  })

  it('uses the categories of core, all of them', () => {
    expect(new Set(skills.map(({ category }) => category))).toEqual(new Set(categories))
  })

  it('has five sentences for every skill a requirement accepts', () => {
    const without = skills.filter(({ id, levels }) => accepted.has(id) && levels?.length !== 5)
    expect(idsOf(without)).toEqual([])
  })

  it('says something of its own at every level, in at least six words beside the name', () => {
    const sentences = skills.flatMap(({ name, levels = [] }) =>
      levels.map((sentence) => {
        const own = new Set(wordsOf(name))
        return { sentence, words: wordsOf(sentence).filter((word) => !own.has(word)).length, name }
      }),
    )
    expect(sentences.filter(({ words }) => words < 6)).toEqual([])
    expect(twice(sentences.map(({ sentence }) => sentence))).toEqual([])
    // The same sentence with another name put in is a template.
    expect(
      twice(sentences.map(({ sentence, name }) => sentence.toLowerCase().replace(name.toLowerCase(), '…'))),
    ).toEqual([])
  })

  it('gives one skill to a name: no alias is another skill’s name, and none stands twice', () => {
    const names = new Map(skills.map(({ id, name }) => [name.toLowerCase(), id]))
    const taken = skills.flatMap(({ id, aliases }) =>
      aliases.filter((alias) => (names.get(alias.toLowerCase()) ?? id) !== id).map((alias) => `${id}: ${alias}`),
    )
    expect(taken).toEqual([])
  })

  it('knows every broader skill it names', () => {
    expect(skills.flatMap(({ broader = [] }) => broader).filter((id) => !skillIds.has(id))).toEqual([])
  })
})

// What else the catalogue keeps, its own check says: scripts/catalogue.
describe('courses.json', () => {
  it('has the shape of core', () => {
    expect(wrongPlaces(Catalogue, courses)).toEqual([])
  })
})

describe('sample-portfolio.json', () => {
  it('is a valid portfolio that refers to nothing unknown', () => {
    expect(readPortfolioValue(sample)).toMatchObject({ ok: true })
    const known = {
      skills: skillIds,
      roles: new Set(idsOf(rolesFile.roles)),
      courses: new Set(idsOf(courses)),
    }
    expect(portfolioWarnings(sample, known)).toEqual([])
  })

  it('looks like a person’s: rated and unrated skills, notes, evidence, courses, history', () => {
    expect(sample.skills.some(({ level }) => level !== undefined)).toBe(true)
    expect(sample.skills.some(({ level }) => level === undefined)).toBe(true)
    expect(sample.skills.some(({ notes }) => notes !== undefined)).toBe(true)
    for (const list of [sample.evidence, sample.courses, sample.history]) expect(list?.length).toBeGreaterThan(0)
  })

  it.each([
    ['ml-research-engineer', engineer, { points: 145, pointsAsked: 202, met: 11, rated: 21, core: { met: 3, of: 8 } }],
    ['ai-scientist', scientist, { points: 132, pointsAsked: 226, met: 7, rated: 14, core: { met: 1, of: 9 } }],
  ])('stands against %s as the pictures show', (_id, role, expected) => {
    expect(analyseGap(sample, role)).toMatchObject(expected)
  })
})
