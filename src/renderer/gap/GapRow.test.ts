import { expect, it } from 'vitest'
import { analyseGap } from '#core/gap/analyseGap.ts'
import { gapsBySkill } from '#core/gap/gapsBySkill.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import type { Level } from '#core/portfolio/Level.ts'
import { gapRows, rowAt, strengthRows } from './GapRow.ts'

const role = (
  id: string,
  ...asks: [requirement: string, skill: string, target: Level, weight: number][]
): TargetedRole => ({
  id,
  name: id,
  definition: '',
  responsibilities: [],
  tools: [],
  education: [],
  industries: [],
  requirements: asks.map(([requirement, skill, target, weight]) => ({
    id: requirement,
    skills: [skill],
    evidence: [],
    target,
    weight,
  })),
})
const engineer = role(
  'engineer',
  ['coding', 'python', 4, 2],
  ['shipping', 'deployment', 3, 4],
  ['talking', 'communication', 2, 1],
)
const scientist = role('scientist', ['language', 'python', 4, 3], ['speaking', 'communication', 2, 2])
const portfolio = {
  schemaVersion: 1,
  skills: [
    { skill: 'communication', level: 3 },
    { skill: 'python', level: 2 },
  ],
} as const
const analyses = [engineer, scientist].map((one) => analyseGap(portfolio, one))
const [ofEngineer] = analyses

it('shows one role by requirement, what is not rated in its place', () => {
  const rows = gapRows(ofEngineer ? [ofEngineer] : [], [])
  expect(rows.map(({ requirement, level, points }) => [requirement, level, points])).toEqual([
    ['shipping', null, 12],
    ['coding', 2, 4],
  ])
})

it('shows two roles by skill, the points of both together', () => {
  const rows = gapRows(analyses, gapsBySkill(analyses, new Map()))
  expect(rows.map(({ skill, points, shares }) => [skill, points, shares.length])).toEqual([
    ['deployment', 12, 1],
    ['python', 10, 2],
  ])
})

it('shows what is met as strengths, with what it brings', () => {
  expect(strengthRows(analyses).map(({ skill, points }) => [skill, points])).toEqual([['communication', 6]])
  expect(strengthRows(ofEngineer ? [ofEngineer] : []).map(({ requirement, points }) => [requirement, points])).toEqual([
    ['talking', 2],
  ])
})

it('finds the row of the address by its key, in several roles too, and none where none is asked for', () => {
  const analyses = [analyseGap(portfolio, engineer), analyseGap(portfolio, scientist)]
  const orders = new Map<string, readonly string[]>()
  const ofBoth = gapRows(analyses, gapsBySkill(analyses, orders))
  const ofOne = gapRows(analyses.slice(0, 1), [])
  expect(ofBoth.length).toBeGreaterThan(1)
  expect(rowAt(ofBoth, {})).toBeUndefined()
  expect(rowAt(strengthRows(analyses), {})).toBeUndefined()
  expect(rowAt(ofBoth, { row: ofBoth.at(-1)?.key })).toBe(ofBoth.at(-1))
  expect(rowAt(ofOne, { requirement: 'coding' })?.key).toBe('coding')
  expect(rowAt(ofOne, { row: 'gone' })).toBeUndefined()
})
