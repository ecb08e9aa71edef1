import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const weights = [400, 600] as const

interface Subset {
  readonly name: string
  readonly unicodeRange: string
  /** First and last code point of each piece of the range. */
  readonly ranges: readonly (readonly [number, number])[]
}

const rangesOf = (unicodeRange: string): Subset['ranges'] =>
  unicodeRange.split(',').map((piece) => {
    const [from = '0', to = from] = piece.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })

async function readSubsets(folder: string): Promise<readonly Subset[]> {
  const file = JSON.parse(await readFile(join(folder, 'subsets.json'), 'utf8')) as Readonly<Record<string, string>>
  return Object.entries(file).map(([name, unicodeRange]) => ({ name, unicodeRange, ranges: rangesOf(unicodeRange) }))
}

async function readFaces(folder: string, { name, unicodeRange }: Subset): Promise<string> {
  const faces = weights.map(async (weight) => {
    const data = await readFile(join(folder, `${name}-${weight}.woff2`), 'base64')
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${unicodeRange}}`
  })
  return (await Promise.all(faces)).join('')
}

/**
 * Gives the font faces that a text needs, as CSS with the files inside: Inter in two weights, of the scripts that occur.
 * Each file is read once. `folder` is resources/fonts/inter.
 */
export function openFonts(folder: string): (text: string) => Promise<string> {
  let subsets: Promise<readonly Subset[]> | undefined
  const faces = new Map<Subset, Promise<string>>()
  return async (text) => {
    subsets ??= readSubsets(folder)
    const points = [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0)
    const needed = (await subsets).filter(({ ranges }) =>
      ranges.some(([from, to]) => points.some((point) => point >= from && point <= to)),
    )
    for (const subset of needed) if (!faces.has(subset)) faces.set(subset, readFaces(folder, subset))
    return (await Promise.all(needed.map(async (subset) => faces.get(subset)))).join('')
  }
}
