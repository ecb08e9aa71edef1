import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const weights = [400, 600] as const

/** First and last code point of each piece of a CSS unicode-range. */
const rangesOf = (unicodeRange: string): readonly (readonly [number, number])[] =>
  unicodeRange.split(',').map((piece) => {
    const [from = '0', to = from] = piece.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })

/**
 * The font faces that a text needs, as CSS with the files inside: Inter in two weights, of the scripts that occur.
 * `folder` is resources/fonts/inter.
 */
export async function fontsFor(folder: string, text: string): Promise<string> {
  const subsets = JSON.parse(await readFile(join(folder, 'subsets.json'), 'utf8')) as Readonly<Record<string, string>>
  const points = new Set(Array.from(text, (sign) => sign.codePointAt(0) ?? 0))
  const needed = Object.entries(subsets).filter(([, unicodeRange]) =>
    rangesOf(unicodeRange).some(([from, to]) => [...points].some((point) => point >= from && point <= to)),
  )
  const faces = needed.flatMap(([subset, unicodeRange]) =>
    weights.map(async (weight) => {
      const file = await readFile(join(folder, `${subset}-${weight}.woff2`))
      return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${file.toString('base64')}) format('woff2');unicode-range:${unicodeRange}}`
    }),
  )
  return (await Promise.all(faces)).join('')
}
