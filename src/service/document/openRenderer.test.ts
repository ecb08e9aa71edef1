import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRenderer } from './openRenderer.ts'

let around: string
let serve: (request: Request) => Promise<Response>

beforeAll(async () => {
  around = await mkdtemp(path.join(tmpdir(), 'skillfolio-renderer-'))
  const folder = path.join(around, 'renderer')
  await mkdir(path.join(folder, 'assets'), { recursive: true })
  await writeFile(path.join(around, 'secret.txt'), 'secret')
  await writeFile(path.join(folder, 'index.html'), '<title>Skillfolio</title>')
  await writeFile(path.join(folder, 'assets', 'app-1a2b.js'), 'void 0')
  await writeFile(path.join(folder, 'assets', 'inter.woff2'), 'font')
  await symlink(path.join(around, 'secret.txt'), path.join(folder, 'linked.txt'))
  serve = await openRenderer(folder)
})
afterAll(() => rm(around, { recursive: true }))

const get = (place: string, method = 'GET') => serve(new Request(`http://127.0.0.1:1${place}`, { method }))

test.each([
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
  ['/gaps', 'text/html; charset=utf-8', 'no-cache'],
  ['/roles/ai-scientist?both=1', 'text/html; charset=utf-8', 'no-cache'],
  ['/assets/app-1a2b.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/assets/inter.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
])('%s is sent as %s', async (place, type, caching) => {
  const response = await get(place)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe(type)
  expect(response.headers.get('cache-control')).toBe(caching)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

test('the page runs its own files only, and may be framed by none', async () => {
  const policy = (await get('/gaps')).headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'; script-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|\*|data:/)
})

test.each([
  '/assets/none.js',
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%5c..%5csecret.txt',
  '/assets/%00.js',
  '//etc/passwd.txt',
  '/linked.txt',
  '/%c0%ae%c0%ae/secret.txt',
])('%s leads nowhere', async (place) => {
  expect((await get(place)).status).toBe(404)
})

test('nothing is written to the page', async () => {
  expect((await get('/', 'POST')).status).toBe(405)
  const head = await get('/', 'HEAD')
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '25', ''])
})

test('a folder that was not built is said so', async () => {
  await expect(openRenderer(around)).rejects.toThrow(/npm run build/)
})
