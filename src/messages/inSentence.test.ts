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
  ['A field of AI theory', 'a field of AI theory'],
  ['R programming', 'R programming'],
])('%s stands in a sentence as %s', (name, written) => {
  expect(inSentence(name)).toBe(written)
})
