import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const weights = [400, 600] as const

interface Subset {
  readonly name: string
  readonly unicodeRange: string
  /** Finds a sign of the range. */
  readonly sign: RegExp
}

const signOf = (unicodeRange: string): RegExp => {
  const pieces = unicodeRange.split(',').map((piece) => {
    const [from = '0', to = from] = piece.trim().replace(/^U\+/i, '').split('-')
    return `\\u{${from}}-\\u{${to}}`
  })
  return new RegExp(`[${pieces.join('')}]`, 'u')
}

async function readSubsets(folder: string): Promise<readonly Subset[]> {
  const file = JSON.parse(await readFile(join(folder, 'subsets.json'), 'utf8')) as Readonly<Record<string, string>>
  return Object.entries(file).map(([name, unicodeRange]) => ({ name, unicodeRange, sign: signOf(unicodeRange) }))
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
    const needed = (await subsets).filter(({ sign }) => sign.test(text))
    for (const subset of needed) if (!faces.has(subset)) faces.set(subset, readFaces(folder, subset))
    return (await Promise.all(needed.map(async (subset) => faces.get(subset)))).join('')
  }
}
