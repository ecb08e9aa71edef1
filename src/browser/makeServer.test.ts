import { beforeEach, expect, test, vi } from 'vitest'
import { makeServer } from './makeServer.ts'
import { makeSessions, type Sessions } from './makeSessions.ts'

const origin = 'http://127.0.0.1:4711'
const secret = 'the-lock-files-secret'

let sessions: Sessions
let token: string
let serve: (request: Request) => Response | Promise<Response>
const answer = vi.fn(async () => '{"ok":true,"value":{}}')
const openEvents = vi.fn(() => new ReadableStream<Uint8Array>({ start: (controller) => controller.close() }))

beforeEach(() => {
  vi.clearAllMocks()
  sessions = makeSessions()
  token = sessions.exchange(sessions.newCode()) ?? ''
  serve = makeServer({
    origin,
    sessions,
    secret,
    answer,
    openEvents,
    serveDocument: () => new Response('a person’s report'),
    serveRenderer: async () => new Response('the page'),
  })
})

type Headers = Readonly<Record<string, string>>

async function ask(method: string, path: string, headers: Headers = {}, body?: string) {
  const init = { method, headers: { host: '127.0.0.1:4711', ...headers }, ...(body !== undefined && { body }) }
  const response = await serve(new Request(origin + path, init))
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const asPage = (headers: Headers = {}) => ({
  'x-skillfolio-token': token,
  origin,
  'sec-fetch-site': 'same-origin',
  ...headers,
})
const notAdmitted = (what: string) => JSON.stringify({ ok: false, refusal: { code: 'not-admitted', what } })

/** Every address behind which the person's data stands. */
const guarded = [
  ['POST', '/api/call'],
  ['GET', '/api/events'],
  ['POST', '/api/code'],
  ['GET', '/api/session'],
] as const

test('a page of ours calls, with its name beside the token', async () => {
  const { status, text, headers } = await ask('POST', '/api/call', asPage({ 'x-skillfolio-page': 'p1' }), '{"id":"1"}')
  expect([status, text]).toEqual([200, '{"ok":true,"value":{}}'])
  expect(answer).toHaveBeenCalledExactlyOnceWith('{"id":"1"}', 'p1')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('set-cookie')).toBeNull()
})

test.each(guarded)('%s %s cannot be had without a token', async (method, path) => {
  expect(await ask(method, path)).toMatchObject({ status: 403, text: notAdmitted('token') })
  expect(answer).not.toHaveBeenCalled()
})

test.each(guarded)('%s %s cannot be had with a wrong token', async (method, path) => {
  for (const wrong of ['', token.slice(1), `${token}x`, secret, sessions.newCode()]) {
    expect(await ask(method, path, asPage({ 'x-skillfolio-token': wrong }))).toMatchObject({ status: 403 })
  }
  expect(answer).not.toHaveBeenCalled()
})

test('a token in a cookie, or in the address, is none', async () => {
  const cookie = `x-skillfolio-token=${token}; token=${token}`
  expect(await ask('POST', `/api/call?token=${token}`, { origin, cookie }, '{}')).toMatchObject({ status: 403 })
})

const everywhere = [
  ...guarded,
  ['POST', '/api/session'],
  ['POST', `/api/window/${secret}`],
  ['GET', '/'],
  ['GET', '/document/x'],
] as const

test.each(everywhere)('%s %s does not answer under another name of this machine', async (method, path) => {
  for (const host of [
    'localhost:4711',
    'evil.example',
    '127.0.0.1',
    '127.0.0.1:4712',
    '127.0.0.1:4711.evil.example',
    '[::1]:4711',
  ]) {
    expect(await ask(method, path, asPage({ host }))).toMatchObject({ status: 403, text: notAdmitted('host') })
  }
})

test.each(everywhere)('%s %s does not answer a page of another origin', async (method, path) => {
  for (const other of [
    'http://127.0.0.1:4712',
    'http://localhost:4711',
    'https://127.0.0.1:4711',
    'null',
    'http://evil.example',
  ]) {
    expect(await ask(method, path, asPage({ origin: other }))).toMatchObject({
      status: 403,
      text: notAdmitted('origin'),
    })
  }
})

test.each(everywhere.filter(([, path]) => path !== '/'))(
  '%s %s does not answer what another page asks a browser to load',
  async (method, path) => {
    for (const site of ['same-site', 'cross-site']) {
      const headers = { 'x-skillfolio-token': token, 'sec-fetch-site': site }
      expect(await ask(method, path, headers)).toMatchObject({ status: 403, text: notAdmitted('origin') })
    }
  },
)

test('no answer lets another origin read it', async () => {
  for (const [method, path] of everywhere) {
    const { headers } = await ask(method, path, asPage())
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  }
  expect(await ask('OPTIONS', '/api/call', { origin: 'http://evil.example' })).toMatchObject({ status: 403 })
})

test('a code opens once', async () => {
  const code = sessions.newCode()
  const first = await ask('POST', '/api/session', { origin }, code)
  expect(first.status).toBe(200)
  const { token: fresh } = JSON.parse(first.text) as { token: string }
  expect(await ask('GET', '/api/session', asPage({ 'x-skillfolio-token': fresh }))).toMatchObject({ status: 200 })
  expect(await ask('POST', '/api/session', { origin }, code)).toMatchObject({ status: 403, text: notAdmitted('code') })
})

test.each(['', 'x', '{"code":"x"}', '\u0000'])('%j is no code', async (code) => {
  expect(await ask('POST', '/api/session', { origin }, code)).toMatchObject({ status: 403, text: notAdmitted('code') })
})

test('a page gets a code for another one', async () => {
  const { text } = await ask('POST', '/api/code', asPage())
  const { code } = JSON.parse(text) as { code: string }
  expect(await ask('POST', '/api/session', { origin }, code)).toMatchObject({ status: 200 })
})

test('a second start is let in by the lock file’s secret, and by nothing else', async () => {
  const { status, text } = await ask('POST', `/api/window/${secret}`)
  expect(status).toBe(200)
  expect(sessions.exchange((JSON.parse(text) as { code: string }).code)).toBeDefined()
  for (const wrong of ['', 'x', token, `${secret}x`]) {
    expect((await ask('POST', `/api/window/${wrong}`)).status).toBe(403)
  }
  expect((await ask('GET', `/api/window/${secret}`)).status).toBe(403)
})

test('the page itself is public, and holds nobody’s data', async () => {
  expect(await ask('GET', '/gaps')).toMatchObject({ status: 200, text: 'the page' })
})

test('an address that does not exist is said so to those who are let in', async () => {
  expect(await ask('GET', '/api/none', asPage())).toMatchObject({ status: 404 })
  expect(await ask('GET', '/api/none')).toMatchObject({ status: 403 })
  expect(await ask('DELETE', '/api/call', asPage())).toMatchObject({ status: 404 })
})

test('a body beyond all bounds is refused before it is read', async () => {
  const tooLong = asPage({ 'content-length': String(2 ** 30) })
  const { status, text } = await ask('POST', '/api/call', tooLong, 'x')
  expect([status, (JSON.parse(text) as { refusal: { code: string } }).refusal.code]).toEqual([413, 'wrong-call'])
  expect(answer).not.toHaveBeenCalled()
})
