import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { root } from '../setup/root.mjs'
import { pageFromSources } from './pageFromSources.ts'

const server = createServer((request, response) => response.end(`${request.method} ${request.url}`))
let page: string
beforeEach(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  page = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterEach(() => server.close())

/** The module that stands in the place of this one. */
async function inPlaceOf(file: string): Promise<Readonly<Record<string, (...args: never[]) => unknown>>> {
  expect(existsSync(join(root, file))).toBe(true)
  const load = pageFromSources(page).load as (file: string) => string
  const text = load(join(root, file)).replace(/from "(.*)"/, (_, path: string) => `from "file://${path}"`)
  return (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as never
}

test('the page of the window comes from the server that makes it from its sources', async () => {
  const { openRenderer } = await inPlaceOf('src/service/document/openRenderer.ts')
  const serve = (await openRenderer?.()) as (request: Request) => Promise<Response>
  const answer = await serve(new Request('http://skillfolio/gaps/GapTable.vue?t=1'))
  expect(await answer.text()).toBe('GET /gaps/GapTable.vue?t=1')
})

test('it may hear what has changed from there, and from nobody else', async () => {
  const { isOwnAddress } = (await inPlaceOf('src/main/isOwnAddress.ts')) as { isOwnAddress: (url: string) => boolean }
  expect(isOwnAddress('app://skillfolio/')).toBe(true)
  expect(isOwnAddress(`${page.replace('http', 'ws')}?token=x`)).toBe(true)
  expect(isOwnAddress('ws://127.0.0.1:1/')).toBe(false)
  expect(isOwnAddress('https://example.com/')).toBe(false)
})

test('it may reach this machine, which Chromium asks about, and has no other permission', async () => {
  const { isGranted } = (await inPlaceOf('src/main/isGranted.ts')) as { isGranted: (permission: string) => boolean }
  expect(['loopback-network', 'geolocation', 'media'].map(isGranted)).toEqual([true, false, false])
})

test('every other file stays as it is', () => {
  const load = pageFromSources(page).load as (file: string) => string | undefined
  expect(load(join(root, 'src/main/run.ts'))).toBeUndefined()
})
