import { expect, it } from 'vitest'
import type { Suggestion } from '#core/course/suggestCourses.ts'
import type { RequirementGap } from '#core/gap/analyseGap.ts'
import type { LearningItem } from '#core/course/LearningItem.ts'
import { sayReason } from './sayReason.ts'

const item = (title: string, hours: number): LearningItem => ({
  id: title.toLowerCase(),
  kind: 'course',
  title,
  language: 'en',
  format: 'course',
  cost: 'free',
  hours,
  hoursBasis: 'provider',
  level: 'introductory',
  teaches: [],
  prerequisites: [],
})
const requirement = (skill: string, label?: string): RequirementGap => ({
  id: skill,
  ...(label && { label }),
  skills: [skill],
  counted: null,
  level: null,
  target: 3,
  weight: 2,
  deficit: 3,
  priority: 6,
  points: 0,
  pointsAsked: 6,
  isMet: false,
  isRated: false,
  isCore: false,
  evidence: [],
})
const gain = (skill: string, points: number, role = 'engineer', label?: string) => ({
  role,
  requirement: requirement(skill, label),
  skill,
  from: null,
  to: 2 as const,
  points,
})
const suggestion: Suggestion = {
  item: item('Deploying models', 40),
  chain: [],
  unmet: [],
  lifts: [{ skill: 'Deployment', from: 1, to: 3 }],
  gains: [gain('Deployment', 8)],
  points: 8,
  whole: { points: 8, hours: 40 },
  pointsPerHour: 0.2,
}
const names = { skill: (id: string) => id, role: (id: string) => (id === 'engineer' ? 'ML Engineer' : 'AI Scientist') }

it.each<[string, Partial<Suggestion>, string]>([
  ['one lift for one role', {}, 'Lifts Deployment from 1 to 3: 8 points for ML Engineer in 40 hours.'],
  [
    'a skill that is not rated',
    { lifts: [{ skill: 'Deployment', from: null, to: 3 }] },
    'Lifts Deployment, not rated yet, to 3: 8 points for ML Engineer in 40 hours.',
  ],
  [
    'what brings most first, the rest counted',
    {
      lifts: (['A', 'B', 'C', 'D'] as const).map((skill) => ({ skill, from: 0, to: 2 })),
      gains: [gain('D', 6, 'engineer', 'Delivery'), gain('B', 2, 'scientist')],
    },
    'Lifts D from 0 to 2, B from 0 to 2, A from 0 to 2 and one more: 8 points for both roles in 40 hours. Most of it counts for Delivery.',
  ],
  [
    'what comes before it',
    { chain: [item('Git basics', 1), item('Linux', 9)], whole: { points: 12, hours: 50 } },
    'Lifts Deployment from 1 to 3: 8 points for ML Engineer in 40 hours. It begins where Git basics and Linux end; 12 points in 50 hours all told.',
  ],
  [
    'what nothing teaches',
    { unmet: [{ skill: 'Cobol', level: 2, has: null }] },
    'Lifts Deployment from 1 to 3: 8 points for ML Engineer in 40 hours. It expects Cobol at 2, which nothing in the catalogue teaches.',
  ],
  [
    'one of each',
    { item: item('Tiny', 1), points: 1, gains: [gain('Deployment', 1)] },
    'Lifts Deployment from 1 to 3: one point for ML Engineer in one hour.',
  ],
])('says %s', (_what, facts, sentence) => {
  expect(sayReason({ ...suggestion, ...facts }, names)).toBe(sentence)
})
