import { expect, it } from 'vitest'
import { allCommands, fits, registerCommands, shortcutText } from './commands.ts'

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }) as KeyboardEvent

it.each([
  ['Ctrl with the key', { key: 'n', mod: true }, press('n', { ctrlKey: true }), false, true],
  ['Cmd on a Mac', { key: 'n', mod: true }, press('n', { metaKey: true }), true, true],
  ['not Ctrl on a Mac', { key: 'n', mod: true }, press('n', { ctrlKey: true }), true, false],
  [
    'the digit’s place where Alt changes its sign',
    { key: '1', alt: true },
    press('¡', { altKey: true, code: 'Digit1' }),
    true,
    true,
  ],
  ['not with Shift held as well', { key: 'z', mod: true }, press('Z', { ctrlKey: true, shiftKey: true }), false, false],
  ['the question mark, however it is typed', { key: '?' }, press('?', { shiftKey: true }), false, true],
] as const)('takes %s', (_what, shortcut, event, onMac, taken) => {
  expect(fits(shortcut, event, onMac)).toBe(taken)
})

it('shows a shortcut as the system writes it', () => {
  expect(shortcutText({ key: 'z', mod: true, shift: true }, false)).toBe('Ctrl Shift Z')
  expect(shortcutText({ key: 'z', mod: true, shift: true }, true)).toBe('⇧⌘Z')
})

it('lets a view’s own act step in, and gives the keys back when it goes', () => {
  const titles = () => allCommands().map(({ title }) => title)
  const command = (title: string) => ({ id: 'report.open', title, run: () => undefined })
  const stopProgram = registerCommands([command('Open the report')])
  const stopView = registerCommands([command('Save the report')])
  expect(titles()).toEqual(['Save the report'])
  stopView()
  expect(titles()).toEqual(['Open the report'])
  stopProgram()
  expect(titles()).toEqual([])
})
