import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { rendererPolicy } from './rendererPolicy.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/**
 * Serves the built page in `folder`. Its files are listed once, and only what is on that list is served, so no path
 * leads elsewhere. Throws where there is no such folder: the program is not built.
 */
export async function openRenderer(folder: string): Promise<(request: Request) => Promise<Response>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [`/${path.relative(folder, file).split(path.sep).join('/')}`, file]),
  )
  const page = files.get('/index.html')
  if (!page) throw new Error(`${folder} holds no page: run npm run build`)

  /** A view has an address of its own, such as `/gaps`, and is the page; what looks like a file is a file or nothing. */
  const fileAt = (place: string) => files.get(place) ?? (path.posix.extname(place) ? undefined : page)

  return async ({ url, method }) => {
    if (method !== 'GET' && method !== 'HEAD')
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
    const place = new URL(url).pathname
    const file = fileAt(place)
    if (!file) return new Response(null, { status: 404, headers: common })
    const body = await readFile(file)
    return new Response(method === 'HEAD' ? null : body, {
      headers: {
        ...common,
        'content-type': types[path.extname(file)] ?? 'application/octet-stream',
        'content-length': String(body.byteLength),
        // The build names each asset after its content.
        'cache-control': place.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(file === page && { 'content-security-policy': rendererPolicy }),
      },
    })
  }
}

const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
}
