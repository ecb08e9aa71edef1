import { expect, test } from 'vitest'
import { hasDisplay } from './hasDisplay.ts'

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
  ['win32', {}, true],
] as const)('on %s with %j a window can be shown: %s', (platform, env, can) => {
  expect(hasDisplay(platform, env)).toBe(can)
})
