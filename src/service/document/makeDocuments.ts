import { randomBytes } from 'node:crypto'
import { attachment } from './attachment.ts'

export interface KeptDocument {
  readonly body: Uint8Array | string
  /** Its media type, with charset. */
  readonly type: string
  readonly fileName: string
  /** Shown in a frame of the page, instead of being downloaded. */
  readonly isPreview?: boolean
}

/** What holds a person's data and is fetched by address: each good for this session, under a path none can guess. */
export interface Documents {
  /** Keeps it and gives its path: `/document/` and 128 random bits. */
  readonly keep: (document: KeptDocument) => string
  /** The document under a path that `keep` gave; undefined where it is none, or no longer kept. */
  readonly find: (path: string) => KeptDocument | undefined
  readonly serve: (request: Request) => Response
  readonly forgetAll: () => void
}

/** So many are kept; then the one longest unused goes. A preview is made anew with each option that is changed. */
const MOST = 32

/** A preview is drawn in a frame of ours, runs nothing, and reaches nothing. */
const previewPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox',
].join('; ')
const downloadPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

export function makeDocuments(most: number = MOST): Documents {
  const kept = new Map<string, KeptDocument>()

  function find(path: string) {
    const found = kept.get(path)
    if (found) {
      kept.delete(path)
      kept.set(path, found)
    }
    return found
  }

  return {
    keep: (document) => {
      const path = `/document/${randomBytes(16).toString('base64url')}`
      kept.set(path, document)
      for (const longestUnused of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(longestUnused)
      }
      return path
    },
    find,
    serve: ({ url, method }) => {
      if (method !== 'GET' && method !== 'HEAD')
        return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
      const found = find(new URL(url).pathname)
      if (!found) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
      const body = typeof found.body === 'string' ? new TextEncoder().encode(found.body) : found.body
      return new Response(method === 'HEAD' ? null : (body as Uint8Array<ArrayBuffer>), {
        headers: {
          'content-type': found.type,
          'content-length': String(body.byteLength),
          'content-disposition': found.isPreview ? 'inline' : attachment(found.fileName),
          'content-security-policy': found.isPreview ? previewPolicy : downloadPolicy,
          'cache-control': 'no-store',
          'referrer-policy': 'no-referrer',
          'x-content-type-options': 'nosniff',
          'cross-origin-resource-policy': 'same-origin',
        },
      })
    },
    forgetAll: () => kept.clear(),
  }
}
