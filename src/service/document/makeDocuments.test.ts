import { expect, test } from 'vitest'
import { makeDocuments } from './makeDocuments.ts'

const page = { body: '<h1>Ада</h1>', type: 'text/html; charset=utf-8', fileName: 'a.html', isPreview: true }
const pdf = { body: new Uint8Array([37, 80, 68, 70]), type: 'application/pdf', fileName: 'a.pdf' }
const ask = (path: string, method = 'GET') => new Request(`http://127.0.0.1:1${path}`, { method })

test('a document is served byte for byte under the path it was given', async () => {
  const documents = makeDocuments()
  const served = documents.serve(ask(documents.keep(pdf)))
  expect(new Uint8Array(await served.arrayBuffer())).toEqual(pdf.body)
  expect(Object.fromEntries(served.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': '4',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  expect(served.headers.get('content-disposition')).toMatch(/^attachment; filename="a.pdf"/)
})

test('a preview is shown in a frame of ours, runs nothing and loads nothing', async () => {
  const documents = makeDocuments()
  const served = documents.serve(ask(documents.keep(page)))
  expect(await served.text()).toBe(page.body)
  expect(served.headers.get('content-disposition')).toBe('inline')
  const policy = served.headers.get('content-security-policy')?.split('; ')
  expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "frame-ancestors 'self'", 'sandbox']))
  expect(policy?.join(' ')).not.toContain('script')
})

test('a path holds 128 random bits, a new one each time', () => {
  const documents = makeDocuments()
  const paths = Array.from({ length: 20 }, () => documents.keep(pdf))
  for (const path of paths) expect(path).toMatch(/^\/document\/[\w-]{22}$/)
  expect(new Set(paths).size).toBe(20)
})

test('an unknown path is nothing, and neither is one beside it', () => {
  const documents = makeDocuments()
  const path = documents.keep(pdf)
  for (const wrong of ['/document/', '/document/AAAAAAAAAAAAAAAAAAAAAA', `${path}/`, `${path}A`, path.toUpperCase()]) {
    expect(documents.serve(ask(wrong)).status, wrong).toBe(404)
  }
})

test('nothing is written to a document', () => {
  const documents = makeDocuments()
  const path = documents.keep(pdf)
  for (const method of ['POST', 'PUT', 'DELETE']) expect(documents.serve(ask(path, method)).status).toBe(405)
  expect(documents.serve(ask(path, 'HEAD')).headers.get('content-length')).toBe('4')
})

test('of many documents the one longest unused goes', () => {
  const documents = makeDocuments(2)
  const [first, second] = [documents.keep(pdf), documents.keep(page)]
  documents.find(first)
  const third = documents.keep(pdf)
  expect([first, second, third].map((path) => documents.serve(ask(path)).status)).toEqual([200, 404, 200])
})

test('after everything is forgotten no path leads anywhere', () => {
  const documents = makeDocuments()
  const path = documents.keep(pdf)
  documents.forgetAll()
  expect(documents.serve(ask(path)).status).toBe(404)
})
