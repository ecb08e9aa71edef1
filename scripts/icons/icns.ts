import { readSize } from './png.ts'

/** The names under which macOS looks for a width: as it is, and as the double of half of it. */
const namesOf: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
}

/** macOS's icon file of square pictures, which it keeps as PNG. */
export function writeIcns(pngs: readonly Buffer[]): Buffer {
  const pictures = pngs.flatMap((png) => {
    const { width } = readSize(png)
    const names = namesOf[width]
    if (!names) throw new Error(`macOS has no place for an icon ${width} pixels wide`)
    return names.map((name) => framed(name, png))
  })
  return framed('icns', Buffer.concat(pictures))
}

/** The pictures of an icon file, by name. */
export function readIcns(icns: Buffer): { readonly name: string; readonly png: Buffer }[] {
  const pictures: { name: string; png: Buffer }[] = []
  for (let at = 8; at < icns.length;) {
    const length = icns.readUInt32BE(at + 4)
    pictures.push({ name: icns.toString('latin1', at, at + 4), png: icns.subarray(at + 8, at + length) })
    at += length
  }
  return pictures
}

function framed(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}
