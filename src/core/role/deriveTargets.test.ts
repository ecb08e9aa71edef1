import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok, refuse, valueOf } from '#core/Result.ts'
import { deriveTarget } from './deriveTarget.ts'
import { deriveTargets, isCore } from './deriveTargets.ts'
import type { DerivationRules, Requirement, RequirementEvidence, RoleProfile } from './Role.ts'

const rules: DerivationRules = {
  cueLevels: { familiarity: 2, solid: 3, proficiency: 4, expertise: 4 },
  sectionLevels: { definition: 4, responsibilities: 3, tools: 3 },
  sectionPoints: { 'required-skills': 3, definition: 2, responsibilities: 2, tools: 1 },
}
const wanted = (cue: string): RequirementEvidence => ({ section: 'required-skills', cue, phrase: `${cue} in it` })
const named = (section: string): RequirementEvidence => ({ section, phrase: 'it' })

describe('deriveTarget', () => {
  it.each([
    ['a cue word sets the level', [wanted('proficiency')], { level: 4, weight: 3 }],
    ['a section without cue words has a level of its own', [named('tools')], { level: 3, weight: 1 }],
    ['the highest level wins', [named('tools'), wanted('familiarity')], { level: 3, weight: 4 }],
    ['a section counts once', [wanted('expertise'), wanted('solid')], { level: 4, weight: 3 }],
    [
      'the weight stops at 5',
      [wanted('solid'), named('definition'), named('responsibilities')],
      { level: 4, weight: 5 },
    ],
  ])('%s', (_behaviour, evidence, target) => {
    expect(deriveTarget(evidence, rules)).toEqual(ok(target))
  })

  it.each([
    ['a cue word without a level', wanted('flair'), { section: 'required-skills', cue: 'flair' }],
    ['a section without a level of its own', named('required-skills'), { section: 'required-skills', cue: '' }],
    ['a section that is none', named('weather'), { section: 'weather', cue: '' }],
    ['a word that every object has', wanted('constructor'), { section: 'required-skills', cue: 'constructor' }],
  ])('refuses %s', (_what, evidence, facts) => {
    expect(deriveTarget([evidence], rules)).toEqual(refuse({ code: 'no-level', ...facts, phrase: evidence.phrase }))
  })

  it('refuses to guess without evidence', () => {
    expect(deriveTarget([], rules)).toEqual(refuse({ code: 'no-evidence' }))
  })

  it('never asks for less when evidence is added, and keeps within the scale', () => {
    const piece = fc.constantFrom(named('definition'), named('tools'), wanted('familiarity'), wanted('expertise'))
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), piece, (evidence, added) => {
        const before = valueOf(deriveTarget(evidence, rules))
        const after = valueOf(deriveTarget([...evidence, added], rules))
        expect(after.level).toBeGreaterThanOrEqual(before.level)
        expect(after.weight).toBeGreaterThanOrEqual(before.weight)
        expect(after.level <= 5 && after.weight >= 1 && after.weight <= 5).toBe(true)
        expect(deriveTarget(evidence.toReversed(), rules)).toEqual(ok(before))
      }),
    )
  })
})

describe('deriveTargets', () => {
  const requirement = (id: string, ...evidence: RequirementEvidence[]): Requirement => ({ id, skills: [id], evidence })
  const profile = (...requirements: Requirement[]): RoleProfile => ({
    id: 'pilot',
    name: 'Pilot',
    definition: '',
    responsibilities: [],
    tools: [],
    education: [],
    industries: [],
    requirements,
  })

  it('puts target and weight beside each requirement and leaves the rest as it is', () => {
    const role = profile(requirement('git', wanted('expertise'), named('tools')), requirement('bash', named('tools')))
    const derived = valueOf(deriveTargets(role, rules))
    expect(derived.requirements).toEqual([
      { ...role.requirements[0], target: 4, weight: 4 },
      { ...role.requirements[1], target: 3, weight: 1 },
    ])
    expect(derived.requirements.map(isCore)).toEqual([true, false])
    expect({ ...derived, requirements: role.requirements }).toEqual(role)
  })

  it.each([
    ['no evidence', [requirement('git')], { code: 'requirement-without-evidence', requirement: 'git' }],
    [
      'no known level',
      [requirement('git', wanted('flair'))],
      { code: 'evidence-without-level', requirement: 'git', section: 'required-skills', cue: 'flair' },
    ],
    [
      'another under its id',
      [requirement('git', named('tools')), requirement('git', named('tools'))],
      { code: 'duplicate-requirement', requirement: 'git' },
    ],
  ])('refuses a requirement with %s, naming it', (_what, requirements, refusal) => {
    expect(deriveTargets(profile(...requirements), rules)).toEqual({
      ok: false,
      refusal: { role: 'pilot', ...refusal },
    })
  })
})
