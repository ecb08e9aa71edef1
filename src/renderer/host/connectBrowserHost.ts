import { shallowRef } from 'vue'
import type { HostEvent } from '#core/host/HostApi.ts'
import type { ConnectionState, HostConnection } from './HostConnection.ts'
import { answerNewPages, askOpenPage } from './joinOpenPage.ts'
import { readLines } from './readLines.ts'
import { withStreamSlot } from './withStreamSlot.ts'

/** Where the token is kept: for this tab, until it is closed. */
const TOKEN = 'skillfolio-token'
/** Waits before the events stream is asked for again, in milliseconds; the last one stays. A program that answers to none of the first three has ended. */
const WAITS = [200, 600, 1500, 3000]
const TRIES_UNTIL_ENDED = 3

/** The page's way to the loopback server that sent it. */
export async function connectBrowserHost(): Promise<HostConnection> {
  const state = shallowRef<ConnectionState>('connected')
  const handlers = new Set<(event: HostEvent) => void>()
  const channel = new BroadcastChannel('skillfolio')
  const token = await findToken(channel)
  if (!token) state.value = 'no-token'

  const headers = { 'x-skillfolio-token': token ?? '', 'x-skillfolio-page': crypto.randomUUID() }
  const post = (path: string, body: string) => fetch(path, { method: 'POST', body, headers })

  const underWay = new Set<Promise<string>>()
  const send = (text: string): Promise<string> => {
    const sent = carry(text)
    underWay.add(sent)
    void sent.catch(() => undefined).then(() => underWay.delete(sent))
    return sent
  }

  async function carry(text: string): Promise<string> {
    if (!token) throw new Error('This page has no token')
    const response = await post('/api/call', text).catch(async (problem: unknown) => {
      // A network that comes or goes breaks requests under way, even to one's own machine; the program is still there.
      if ((await askAbout(token)) === undefined) state.value = 'ended'
      throw problem
    })
    // A program that was started anew at the same address does not know this page.
    if (response.status === 403) {
      state.value = 'ended'
      throw new Error('The program no longer knows this page')
    }
    state.value = 'connected'
    return response.text()
  }

  async function freshCode(): Promise<string | undefined> {
    const response = await post('/api/code', '').catch(() => undefined)
    return response?.ok ? ((await response.json()) as { code: string }).code : undefined
  }

  /** One stream of events, from its first line to its end. */
  async function hearEvents(): Promise<'heard' | 'left' | 'refused' | 'unreachable'> {
    const leaving = new AbortController()
    const response = await fetch('/api/events', { headers, signal: leaving.signal }).catch(() => undefined)
    if (response?.status === 403) return 'refused'
    if (!response?.ok || !response.body) return 'unreachable'
    state.value = 'connected'
    await readLines(response.body, (line) => {
      const event = JSON.parse(line) as HostEvent
      for (const handle of handlers) handle(event)
      if (event.event === 'closing') void leave(leaving)
    }).catch(() => undefined)
    return leaving.signal.aborted ? 'left' : 'heard'
  }

  /** The program ends once no page listens any more: this one has sent what it had, and been answered. */
  async function leave(stream: AbortController) {
    while (underWay.size > 0) {
      await Promise.allSettled(underWay)
      // An answer may lead to the next call; that one comes before any timer.
      await new Promise((resolve) => setTimeout(resolve))
    }
    state.value = 'ended'
    stream.abort()
  }

  /** Listens for as long as the page lives. */
  async function keepListening() {
    for (let failures = 0; ;) {
      const came = await withStreamSlot(hearEvents)
      failures = came === 'heard' ? 0 : came === 'left' ? WAITS.length : failures + 1
      if (came === 'refused' || failures >= TRIES_UNTIL_ENDED) state.value = 'ended'
      if (came === 'refused') return
      await new Promise((resolve) => setTimeout(resolve, WAITS[Math.min(failures, WAITS.length - 1)]))
    }
  }

  if (token) {
    answerNewPages(channel, freshCode)
    void keepListening()
  }
  return {
    send,
    listen: (handler) => {
      handlers.add(handler)
      return () => handlers.delete(handler)
    },
    state,
  }
}

/** The token for the code in the address, which is taken out of it; else this tab's, else one that an open page helps to. */
async function findToken(channel: BroadcastChannel): Promise<string | undefined> {
  const code = new URLSearchParams(location.hash.slice(1)).get('code')
  if (code) {
    history.replaceState(history.state, '', location.pathname + location.search)
    const fresh = await exchange(code)
    if (fresh) return fresh
  }
  const kept = sessionStorage.getItem(TOKEN)
  // A program that cannot be reached may come back, and then knows it.
  if (kept && (await askAbout(kept))?.status !== 403) return kept
  const offered = await askOpenPage(channel)
  return offered ? exchange(offered) : undefined
}

async function exchange(code: string): Promise<string | undefined> {
  const response = await fetch('/api/session', { method: 'POST', body: code }).catch(() => undefined)
  if (!response?.ok) return undefined
  const { token } = (await response.json()) as { token: string }
  sessionStorage.setItem(TOKEN, token)
  return token
}

/** The program's answer about a token; undefined where it cannot be reached. */
const askAbout = (token: string): Promise<Response | undefined> =>
  fetch('/api/session', { headers: { 'x-skillfolio-token': token } }).catch(() => undefined)
