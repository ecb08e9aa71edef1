import { expect, test } from 'vitest'
import { whatIsMissing } from './whatIsMissing.ts'

const electron = { version: '45.4.1', computer: 'linux x64', why: undefined }
const here = { unbuilt: [], electron, kinds: 'AppImage and deb' }

test('where all is there, nothing is missing', () => {
  expect(whatIsMissing(here)).toEqual([])
})

test('without a network Electron is missing, and the tools that come from the same place', () => {
  const offline = { ...here, electron: { ...electron, why: 'getaddrinfo ENOTFOUND github.com' } }
  expect(whatIsMissing(offline)).toEqual([
    'Electron 45.4.1 for linux x64: it could not be fetched (getaddrinfo ENOTFOUND github.com). ELECTRON_OVERRIDE_DIST_PATH may name a folder that holds it.',
    'The tools that make AppImage and deb, unless electron-builder has fetched them here before: they come from where Electron is.',
  ])
})

test('a part that was not built is named', () => {
  expect(whatIsMissing({ ...here, unbuilt: ['out/main/main.js', 'out/preload/index.cjs'] })).toEqual([
    'The program in its own window: the build made no out/main/main.js, no out/preload/index.cjs.',
  ])
})
