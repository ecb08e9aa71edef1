import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { NotAdmitted } from '#core/host/HostRefusal.ts'
import { refuse } from '#core/Result.ts'
import type { Answer } from '#service/host/makeAnswer.ts'
import type { Sessions } from './makeSessions.ts'

interface Wants {
  /** `http://127.0.0.1:` and the port: the one address under which the program answers. */
  readonly origin: string
  readonly sessions: Sessions
  /** What a second start on the same folder knows from the lock file, which is the person's own. */
  readonly secret: string
  readonly answer: Answer
  /** What a page hears unasked, as lines of JSON. */
  readonly openEvents: (page: string) => ReadableStream<Uint8Array>
  readonly serveDocument: (request: Request) => Response
  readonly serveRenderer: (request: Request) => Promise<Response>
}

/** A change may carry a whole portfolio that is brought in. */
const MOST_BYTES = 96 * 2 ** 20

/**
 * The loopback server, as a function of a request. The page's own files are public: they hold nobody's data. A document
 * is known by its path, which none can guess. All else needs a token, or a code that opens once.
 */
export function makeServer({ origin, sessions, secret, answer, openEvents, serveDocument, serveRenderer }: Wants) {
  const host = new URL(origin).host

  /** A name that leads to this machine is no way in: a page elsewhere could have such a name (DNS rebinding). */
  const onlyHere: MiddlewareHandler = async (context, next) => {
    const named = context.req.header('origin')
    if (context.req.header('host') !== host) return notAdmitted('host')
    if (named !== undefined && named !== origin) return notAdmitted('origin')
    return next()
  }
  /** Another port of this machine is the same site, and another origin. A browser says so; other clients say nothing. */
  const onlyOurPages: MiddlewareHandler = async (context, next) => {
    const site = context.req.header('sec-fetch-site') ?? 'same-origin'
    return site === 'same-origin' || site === 'none' ? next() : notAdmitted('origin')
  }
  const onlyWithToken: MiddlewareHandler = async (context, next) =>
    sessions.knows(context.req.header('x-skillfolio-token') ?? '') ? next() : notAdmitted('token')

  const tooBig = () => json(refuse({ code: 'wrong-call', reason: `more than ${MOST_BYTES / 2 ** 20} MB` }), 413)
  const pageOf = (header: (name: string) => string | undefined) =>
    header('x-skillfolio-page') ?? header('x-skillfolio-token') ?? ''

  const app = new Hono()
  app.use(onlyHere)
  app.use('/api/*', onlyOurPages, bodyLimit({ maxSize: MOST_BYTES, onError: tooBig }))
  app.use('/document/*', onlyOurPages)

  app.post('/api/session', async ({ req }) => {
    const token = sessions.exchange(await req.text())
    return token === undefined ? notAdmitted('code') : json({ token })
  })
  app.post('/api/window/:secret', ({ req }) =>
    req.param('secret') === secret ? json({ code: sessions.newCode() }) : notAdmitted('secret'),
  )
  app.use('/api/*', onlyWithToken)
  app.get('/api/session', () => json({}))
  app.post('/api/code', () => json({ code: sessions.newCode() }))
  app.post('/api/call', async ({ req }) => {
    const text = await answer(
      await req.text(),
      pageOf((name) => req.header(name)),
    )
    return new Response(text, { headers: { ...closed, 'content-type': 'application/json; charset=utf-8' } })
  })
  app.get(
    '/api/events',
    ({ req }) =>
      new Response(openEvents(pageOf((name) => req.header(name))), {
        headers: { ...closed, 'content-type': 'application/x-ndjson; charset=utf-8' },
      }),
  )
  app.all('/api/*', () => json(refuse({ code: 'wrong-call', reason: 'there is no such address' }), 404))
  app.all('/document/*', ({ req }) => serveDocument(req.raw))
  app.all('*', ({ req }) => serveRenderer(req.raw))
  app.onError((problem) => json(refuse({ code: 'unexpected', reason: problem.message }), 500))
  return app.fetch
}

const closed = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
}

const json = (value: unknown, status = 200) => Response.json(value, { status, headers: closed })

const notAdmitted = (what: NotAdmitted['what']) =>
  json(refuse({ code: 'not-admitted', what } satisfies NotAdmitted), 403)
