import { crc32, inflateSync } from 'node:zlib'

interface Chunk {
  readonly type: string
  readonly body: Buffer
}

/** Rows from the top, four bytes a pixel: red, green, blue, alpha. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Buffer
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

/** Width and height, as the file's head says. */
export function readSize(png: Buffer): { readonly width: number; readonly height: number } {
  const head = bodyOf(png, 'IHDR')
  return { width: head.readUInt32BE(0), height: head.readUInt32BE(4) }
}

/** What `withSource` wrote down; undefined where nothing is. */
export function readSource(png: Buffer): string | undefined {
  const text = chunksOf(png)
    .find(({ type }) => type === 'tEXt')
    ?.body.toString('latin1')
  return text?.split('\0')[1]
}

/** The same picture, which says of what it was made. */
export function withSource(png: Buffer, source: string): Buffer {
  const [head, ...rest] = chunksOf(png)
  if (head === undefined) throw new Error('This PNG is empty')
  const text = { type: 'tEXt', body: Buffer.from(`Source\0${source}`, 'latin1') }
  return Buffer.concat([SIGNATURE, ...[head, text, ...rest].map(writeChunk)])
}

/** Reads a PNG of eight bits a channel with alpha, not interlaced: as browsers write them. Throws for any other. */
export function readPixels(png: Buffer): Pixels {
  const { width, height } = readSize(png)
  const kind = bodyOf(png, 'IHDR').subarray(8).toString('hex')
  if (kind !== '0806000000') throw new Error(`This PNG is of a kind that is not read here: ${kind}`)
  const packed = chunksOf(png).filter(({ type }) => type === 'IDAT')
  const lines = inflateSync(Buffer.concat(packed.map(({ body }) => body)))
  const stride = width * 4
  const rgba = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const from = y * (stride + 1)
    const filter = lines[from] ?? 0
    for (let x = 0; x < stride; x++) {
      const left = x < 4 ? 0 : (rgba[y * stride + x - 4] ?? 0)
      const above = y === 0 ? 0 : (rgba[(y - 1) * stride + x] ?? 0)
      const corner = x < 4 || y === 0 ? 0 : (rgba[(y - 1) * stride + x - 4] ?? 0)
      rgba[y * stride + x] = ((lines[from + 1 + x] ?? 0) + predicted(filter, left, above, corner)) & 0xff
    }
  }
  return { width, height, rgba }
}

/** The five filters of the PNG specification, section 9. */
function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs) as [
    number,
    number,
    number,
  ]
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

function bodyOf(png: Buffer, wanted: string): Buffer {
  const found = chunksOf(png).find(({ type }) => type === wanted)
  if (!found) throw new Error(`This PNG has no ${wanted}`)
  return found.body
}

function chunksOf(png: Buffer): Chunk[] {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('This is no PNG')
  const chunks: Chunk[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), body: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

function writeChunk({ type, body }: Chunk): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(body.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), framed.length - 4)
  return framed
}
