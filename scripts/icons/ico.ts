import { readPixels, readSize } from './png.ts'

const HEAD = 6
const ENTRY = 16
const BITMAP_HEAD = 40
/** From here on a picture is kept as PNG: the smaller ones are read by tools that know bitmaps only. */
const PNG_FROM = 256

/** Windows' icon file of square pictures. */
export function writeIco(pngs: readonly Buffer[]): Buffer {
  const pictures = pngs.map((png) => ({ size: readSize(png).width, body: bodyFor(png) }))
  const head = Buffer.alloc(HEAD + ENTRY * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size, body }] of pictures.entries()) {
    const at = HEAD + ENTRY * index
    head.writeUInt8(size % 256, at) // 0 means 256
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(body.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += body.length
  }
  return Buffer.concat([head, ...pictures.map(({ body }) => body)])
}

/** The pictures of an icon file: the width that its list says, and the bytes. */
export function readIco(ico: Buffer): { readonly size: number; readonly body: Buffer }[] {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = HEAD + ENTRY * index
    const offset = ico.readUInt32LE(at + 12)
    return { size: ico.readUInt8(at) || 256, body: ico.subarray(offset, offset + ico.readUInt32LE(at + 8)) }
  })
}

const bodyFor = (png: Buffer): Buffer => (readSize(png).width >= PNG_FROM ? png : bitmapOf(png))

/** A bitmap as icons hold it: rows from the bottom, blue first, then a mask of one bit a pixel that alpha makes needless. */
function bitmapOf(png: Buffer): Buffer {
  const { width, height, rgba } = readPixels(png)
  const colours = width * height * 4
  const bitmap = Buffer.alloc(BITMAP_HEAD + colours + Math.ceil(width / 32) * 4 * height)
  bitmap.writeUInt32LE(BITMAP_HEAD, 0)
  bitmap.writeInt32LE(width, 4)
  bitmap.writeInt32LE(height * 2, 8) // colours and mask
  bitmap.writeUInt16LE(1, 12)
  bitmap.writeUInt16LE(32, 14)
  bitmap.writeUInt32LE(colours, 20)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray((y * width + x) * 4, (y * width + x + 1) * 4)
      bitmap.set([blue, green, red, alpha], BITMAP_HEAD + ((height - 1 - y) * width + x) * 4)
    }
  }
  return bitmap
}
