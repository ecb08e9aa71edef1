import { expect, test } from 'vitest'
import { cacheFolder } from './cacheFolder.ts'

test.each([
  ['linux', {}, '/home/ada', '/home/ada/.cache/skillfolio'],
  ['linux', { XDG_CACHE_HOME: '/var/cache/ada' }, '/home/ada', '/var/cache/ada/skillfolio'],
  ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/ada', '/home/ada/.cache/skillfolio'],
  ['darwin', { XDG_CACHE_HOME: '/elsewhere' }, '/Users/ada', '/Users/ada/Library/Caches/skillfolio'],
  ['win32', { LOCALAPPDATA: 'D:\\Local' }, 'C:\\Users\\ada', 'D:\\Local\\skillfolio\\Cache'],
  ['win32', {}, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Local\\skillfolio\\Cache'],
] as const)('on %s with %o and home %s the cache folder is %s', (platform, env, home, folder) => {
  expect(cacheFolder(platform, env, home)).toBe(folder)
})
