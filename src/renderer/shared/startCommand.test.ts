import { expect, it } from 'vitest'
import { startCommand } from './startCommand.ts'

it.each([
  ['/home/ann/skills', '/home/ann/skills'],
  ['/home/ann/my skills', "'/home/ann/my skills'"],
  ["/home/ann/ann's", "'/home/ann/ann'\\''s'"],
  ['C:\\Data\\skills', 'C:\\Data\\skills'],
  ['C:\\My Data', '"C:\\My Data"'],
  ['\\\\server\\my data', '"\\\\server\\my data"'],
])('names the folder %s as one word', (folder, word) => {
  expect(startCommand({ folder, isUsualFolder: false })).toBe(`npm start -- --data-dir ${word}`)
})

it('names no folder that opens by itself', () => {
  expect(startCommand({ folder: '/home/ann/.local/share/skillfolio', isUsualFolder: true })).toBe('npm start')
})
