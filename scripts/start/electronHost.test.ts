import { expect, test } from 'vitest'
import { obstacleHere } from './electronHost.ts'

const ready = { platform: 'linux', env: { DISPLAY: ':0' }, isRoot: false } as const

test.each([
  ['all is there', {}, undefined],
  ['Wayland is there', { env: { WAYLAND_DISPLAY: 'wayland-0' } }, undefined],
  ['Linux has no display', { env: {} }, /no display/],
  ['DISPLAY is empty', { env: { DISPLAY: '' } }, /no display/],
  ['it is root', { isRoot: true }, /root/],
  ['a Mac names no display', { platform: 'darwin', env: {} }, undefined],
  ['Windows names no display', { platform: 'win32', env: {} }, undefined],
] as const)('where %s, the obstacle is %s', (_, differs, said) => {
  const obstacle = obstacleHere({ ...ready, ...differs })
  if (said) expect(obstacle).toMatch(said)
  else expect(obstacle).toBeUndefined()
})
