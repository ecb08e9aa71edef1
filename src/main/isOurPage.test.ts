import { expect, test } from 'vitest'
import { isOurPage } from './isOurPage.ts'
import { isOwnAddress } from './isOwnAddress.ts'
import { mayOpenExternally } from './mayOpenExternally.ts'

test.each([
  ['app://skillfolio/', null, true],
  ['app://skillfolio/gaps', null, true],
  ['app://skillfolio/document/x', {}, false],
  ['app://skillfolio.example/', null, false],
  ['app://other/', null, false],
  ['https://skillfolio/', null, false],
  ['about:blank', null, false],
  ['', null, false],
])('a call from %s, in a frame of %s, is ours: %s', (url, parent, isOurs) => {
  expect(isOurPage({ senderFrame: { url, parent } })).toBe(isOurs)
})

test('a call from a frame that is gone is not ours', () => {
  expect(isOurPage({ senderFrame: null })).toBe(false)
})

test.each([
  ['https://example.com/a?b#c', true],
  ['http://example.com/', false],
  ['https://me@example.com/', false],
  ['https://me:secret@example.com/', false],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['no address', false],
])('%s may be opened outside: %s', (address, may) => {
  expect(mayOpenExternally(address)).toBe(may)
})

test.each([
  ['app://skillfolio/assets/a.js', true],
  ['blob:app://skillfolio/1', true],
  ['data:font/woff2;base64,', true],
  ['devtools://devtools/bundled/inspector.html', true],
  ['app://skillfolio.example/', false],
  ['https://example.com/', false],
  ['http://127.0.0.1:5173/', false],
  ['ws://127.0.0.1:5173/', false],
  ['blob:https://example.com/1', false],
  ['file:///etc/passwd', false],
])('a page may ask for %s: %s', (address, may) => {
  expect(isOwnAddress(address)).toBe(may)
})
