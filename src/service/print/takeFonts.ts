/** A font face written into a page, as openFonts writes it. */
const face = /@font-face\{font-family:([^;}]+);font-weight:(\d+);src:url\(([^)]+)\)[^;}]*;unicode-range:([^}]+)\}/g

export interface TakenFonts {
  /** The page without the faces. */
  readonly html: string
  /** What adds each face to a document's fonts, as a script: the same face gives the same text. */
  readonly scripts: readonly string[]
}

/** Takes the font faces out of a page's own styles, so that whoever prints many pages reads each font once. */
export function takeFonts(html: string): TakenFonts {
  const end = html.indexOf('</style>')
  const [styles, rest] = [html.slice(0, Math.max(end, 0)), html.slice(Math.max(end, 0))]
  const scripts = [...styles.matchAll(face)].map(([, family, weight, url, unicodeRange]) => {
    const parts = [family, `url(${url})`, { weight, unicodeRange }].map((part) => JSON.stringify(part))
    return `document.fonts.add(new FontFace(${parts.join(',')}))`
  })
  return { html: styles.replaceAll(face, '') + rest, scripts }
}
