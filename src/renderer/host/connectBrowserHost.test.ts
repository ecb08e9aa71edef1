import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextTick } from 'vue'
import type { HostEvent } from '#core/host/HostApi.ts'
import { connectBrowserHost } from './connectBrowserHost.ts'

/** A program: which codes and tokens it knows, and the streams that pages have open. */
function aProgram() {
  const codes = new Set(['start'])
  const tokens = new Set<string>()
  const streams: ReadableStreamDefaultController<Uint8Array>[] = []
  let isRunning = true
  const json = (value: unknown, status = 200) => Response.json(value, { status })

  const fetchFrom = vi.fn(async (path: string, init: RequestInit = {}) => {
    if (!isRunning) throw new TypeError('Failed to fetch')
    const token = new Headers(init.headers).get('x-skillfolio-token') ?? ''
    if (path === '/api/session' && init.method === 'POST') {
      const code = String(init.body)
      if (!codes.delete(code)) return json({}, 403)
      tokens.add(`token-for-${code}`)
      return json({ token: `token-for-${code}` })
    }
    if (!tokens.has(token)) return json({}, 403)
    if (path === '/api/code') {
      codes.add('fresh')
      return json({ code: 'fresh' })
    }
    if (path === '/api/events') {
      return new Response(new ReadableStream<Uint8Array>({ start: (controller) => void streams.push(controller) }))
    }
    return new Response(`answer to ${String(init.body ?? '')}`)
  })
  return {
    fetchFrom,
    tokens,
    tell: (event: HostEvent) => {
      for (const stream of streams) stream.enqueue(new TextEncoder().encode(`\n${JSON.stringify(event)}\n`))
    },
    cut: () => {
      for (const stream of streams.splice(0)) stream.error(new TypeError('network error'))
    },
    stop: () => {
      isRunning = false
      for (const stream of streams.splice(0)) stream.error(new TypeError('network error'))
    },
  }
}

let program: ReturnType<typeof aProgram>
const channels: BroadcastChannel[] = []

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  program = aProgram()
  vi.stubGlobal('fetch', program.fetchFrom)
  vi.stubGlobal(
    'BroadcastChannel',
    class extends BroadcastChannel {
      constructor(name: string) {
        super(name)
        channels.push(this)
      }
    },
  )
  const request = (_name: string, ...rest: unknown[]) => (rest.at(-1) as (lock: object) => unknown)({})
  vi.stubGlobal('navigator', { locks: { request } })
  sessionStorage.clear()
  location.hash = ''
})
afterEach(() => {
  for (const channel of channels.splice(0)) channel.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function openAt(hash: string) {
  location.hash = hash
  const opening = connectBrowserHost()
  await vi.advanceTimersByTimeAsync(1600)
  return opening
}

test('the code in the address is exchanged for a token, and taken out of the address', async () => {
  const { send, state } = await openAt('#code=start')
  expect(location.hash).toBe('')
  expect(state.value).toBe('connected')
  expect(await send('{"id":"1"}')).toBe('answer to {"id":"1"}')
  const [, init] = program.fetchFrom.mock.lastCall ?? []
  expect(new Headers(init?.headers).get('x-skillfolio-token')).toBe('token-for-start')
})

test('a page that is loaded again is let in by its token', async () => {
  await openAt('#code=start')
  expect((await openAt('')).state.value).toBe('connected')
})

test('a page that no code and no token lets in says so, and sends nothing', async () => {
  const { send, state } = await openAt('')
  expect(state.value).toBe('no-token')
  await expect(send('{}')).rejects.toThrow()
  expect(program.fetchFrom).not.toHaveBeenCalledWith('/api/call', expect.anything())
})

test('a second page joins the first', async () => {
  await openAt('#code=start')
  sessionStorage.clear() // another tab has its own
  vi.useRealTimers() // a channel between pages is not in the timers' hand
  const second = await connectBrowserHost()
  expect(second.state.value).toBe('connected')
  expect(sessionStorage.getItem('skillfolio-token')).toBe('token-for-fresh')
})

test('what the program says is heard, until the page no longer listens', async () => {
  const { listen } = await openAt('#code=start')
  const heard: HostEvent[] = []
  const stop = listen((event) => heard.push(event))
  program.tell({ event: 'closing' })
  await vi.waitFor(() => expect(heard).toEqual([{ event: 'closing' }]))
  stop()
  program.tell({ event: 'closing' })
  await vi.advanceTimersByTimeAsync(10)
  expect(heard).toHaveLength(1)
})

test('a stream that breaks is opened again, and nothing is said of it', async () => {
  const { listen, state } = await openAt('#code=start')
  const heard: HostEvent[] = []
  listen((event) => heard.push(event))
  program.cut()
  await vi.advanceTimersByTimeAsync(1000)
  expect(state.value).toBe('connected')
  program.tell({ event: 'closing' })
  await vi.waitFor(() => expect(heard).toHaveLength(1))
})

test('a program that has ended is said so', async () => {
  const { state, send } = await openAt('#code=start')
  program.stop()
  await vi.advanceTimersByTimeAsync(5000)
  expect(state.value).toBe('ended')
  await expect(send('{}')).rejects.toThrow()
})

test('a program that says it is closing is left once what was sent is answered', async () => {
  const { listen, send, state } = await openAt('#code=start')
  const answers: string[] = []
  listen(() => {
    void send('last words').then((answer) => answers.push(answer))
  })
  program.tell({ event: 'closing' })
  await vi.waitFor(() => expect(state.value).toBe('ended'))
  expect(answers).toEqual(['answer to last words'])
})

test('a call that cannot be carried shows at once that the program has ended', async () => {
  const { state, send } = await openAt('#code=start')
  program.stop()
  await expect(send('{}')).rejects.toThrow()
  await nextTick()
  expect(state.value).toBe('ended')
})

test('a program started anew at the same address does not know the page, which says that its own has ended', async () => {
  const { state, send } = await openAt('#code=start')
  program.tokens.clear()
  await expect(send('{}')).rejects.toThrow()
  expect(state.value).toBe('ended')
})
