import { expect, test } from 'vitest'
import { dataFolder } from './dataFolder.ts'

test.each([
  ['linux', {}, '/home/ada', '/home/ada/.local/share/skillfolio'],
  ['linux', { XDG_DATA_HOME: '/data/ada' }, '/home/ada', '/data/ada/skillfolio'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ada', '/home/ada/.local/share/skillfolio'],
  ['darwin', { XDG_DATA_HOME: '/elsewhere' }, '/Users/ada', '/Users/ada/Library/Application Support/Skillfolio'],
  ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\ada', 'D:\\Roaming\\Skillfolio'],
  ['win32', {}, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Roaming\\Skillfolio'],
] as const)('on %s with %o and home %s the data folder is %s', (platform, env, home, folder) => {
  expect(dataFolder(platform, env, home)).toBe(folder)
})
