import { expect, test } from 'vitest'
import { builderArguments, kindsInWords } from './builderArguments.ts'

const here = { platform: 'linux', arch: 'x64', folderOnly: false, electronFolder: undefined } as const
const always = ['--publish', 'never']

test.each([
  ['Windows', { platform: 'win32' }, ['--win', ...always]],
  ['macOS', { platform: 'darwin' }, ['--mac', ...always]],
  ['Linux', {}, ['--linux', ...always]],
  ['the mere folder', { folderOnly: true }, ['--linux', '--dir', ...always]],
  [
    'an Electron of one’s own, which is for one kind of processor',
    { platform: 'darwin', arch: 'arm64', electronFolder: '/opt/electron' },
    ['--mac', 'dmg', 'zip', '--arm64', ...always, '-c.electronDist=/opt/electron'],
  ],
] as const)('%s: electron-builder publishes nothing and is told what to make', (_, differs, told) => {
  expect(builderArguments({ ...here, ...differs })).toEqual(['--config', 'electron-builder.config.ts', ...told])
})

test('for another system nothing is made', () => {
  expect(builderArguments({ ...here, platform: 'freebsd' })).toBeUndefined()
})

test('what is made for a system is told in words', () => {
  expect(['linux', 'darwin', 'win32'].map((name) => kindsInWords(name as NodeJS.Platform))).toEqual([
    'AppImage and deb',
    'dmg and zip',
    'nsis',
  ])
})
