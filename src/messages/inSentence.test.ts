import { expect, it } from 'vitest'
import { inSentence } from './inSentence.ts'

it.each([
  ['Model deployment', 'model deployment'],
  ['AWS', 'AWS'],
  ['C++', 'C++'],
  ['PyTorch', 'PyTorch'],
  ['Python', 'Python'],
  ['scikit-learn', 'scikit-learn'],
  ['R', 'R'],
])('%s stands in a sentence as %s', (name, written) => {
  expect(inSentence(name)).toBe(written)
})
