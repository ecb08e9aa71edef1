import { expect, it } from 'vitest'
import { searchNames } from './searchNames.ts'

const entries = [
  { name: 'PyTorch', aliases: ['torch'] },
  { name: 'scikit-learn', aliases: ['sklearn'] },
  { name: 'scikit-image', aliases: ['skimage'] },
  { name: 'Statistics', aliases: ['stats', 'statistical inference'] },
  { name: 'R', aliases: [] },
]
const found = (query: string) =>
  searchNames(entries, query).map(({ entry, alias }) => (alias ? `${entry.name} (${alias})` : entry.name))

it.each([
  ['by its own name', 'pytorch', 'PyTorch'],
  ['by another name, and says which', 'sklearn', 'scikit-learn (sklearn)'],
  ['by the beginning of another name', 'sk', 'scikit-learn (sklearn)'],
  ['by two words in any order', 'inference statistical', 'Statistics (statistical inference)'],
  ['in spite of a typo', 'statitsics', 'Statistics'],
])('finds a skill %s', (_how, query, first) => {
  expect(found(query)[0]).toBe(first)
})

it('finds everything for nothing, and nothing for what is not there', () => {
  expect(found('')).toHaveLength(5)
  expect(found('zymurgy')).toEqual([])
})

/** 10,000 made-up names of three parts, and 50 of them with one letter dropped, swapped or replaced. */
const parts = [
  [
    'Bayesian',
    'Causal',
    'Convex',
    'Deep',
    'Federated',
    'Graph',
    'Kernel',
    'Latent',
    'Markov',
    'Neural',
    'Online',
    'Robust',
    'Sparse',
    'Spectral',
    'Stochastic',
    'Temporal',
    'Variational',
    'Visual',
    'Wavelet',
    'Symbolic',
    'Quantum',
    'Parallel',
  ],
  [
    'inference',
    'optimization',
    'clustering',
    'regression',
    'sampling',
    'learning',
    'planning',
    'retrieval',
    'segmentation',
    'compression',
    'estimation',
    'filtering',
    'forecasting',
    'matching',
    'parsing',
    'ranking',
    'rendering',
    'scheduling',
    'simulation',
    'tracking',
    'translation',
    'verification',
  ],
  [
    'in Python',
    'in Julia',
    'in Rust',
    'with PyTorch',
    'with JAX',
    'on graphs',
    'on images',
    'on text',
    'for robots',
    'for genomics',
    'for finance',
    'for speech',
    'at scale',
    'on devices',
    'in medicine',
    'in physics',
    'with Spark',
    'for games',
    'for climate',
    'under noise',
    'by hand',
  ],
] as const
const names = parts[0]
  .flatMap((a) => parts[1].flatMap((b) => parts[2].map((c) => ({ name: `${a} ${b} ${c}`, aliases: [] }))))
  .slice(0, 10_000)
const mistype = (name: string, round: number) => {
  const at = 2 + ((round * 7) % Math.max(1, name.indexOf(' ') - 3))
  if (round % 3 === 0) return name.slice(0, at) + name.slice(at + 1)
  if (round % 3 === 1) return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2)
  return `${name.slice(0, at)}q${name.slice(at + 1)}`
}

it('has the wanted name among the first ten of 10,000 in 50 of 50 typos', () => {
  const missed = Array.from({ length: 50 }, (_, round) => {
    const { name } = names[(round * 193) % names.length] ?? { name: '' }
    return { name, query: mistype(name, round) }
  }).filter(
    ({ name, query }) =>
      !searchNames(names, query)
        .slice(0, 10)
        .some(({ entry }) => entry.name === name),
  )
  expect(missed).toEqual([])
})

it('has the wanted name among the first ten where names differ in nothing but digits', () => {
  const numbered = Array.from({ length: 10_000 }, (_, index) => ({
    name: `Skill number ${index} of mine`,
    aliases: [],
  }))
  for (const [typed, wanted] of [
    ['Skill nubmer 4321 of mine', 4321],
    ['Skil number 17 of mine', 17],
    ['skill number 9999 of mime', 9999],
  ] as const)
    expect(
      searchNames(numbered, typed)
        .slice(0, 10)
        .map(({ entry }) => entry.name),
    ).toContain(`Skill number ${wanted} of mine`)
})
