import { expect, it } from 'vitest'
import { dayOfCopy } from './folderFiles.ts'

it.each([
  ['2026-11-24.json', '2026-11-24'],
  ['2026-13-45.json', undefined],
  ['2026-11-24 (conflict).json', undefined],
  ['notes.txt', undefined],
])('%s is the copy of %s', (name, day) => {
  expect(dayOfCopy(name)).toBe(day)
})
