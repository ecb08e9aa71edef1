import { expect, it } from 'vitest'
import { takeFonts } from './takeFonts.ts'

const rule =
  "@font-face{font-family:Inter;font-weight:600;src:url(data:font/woff2;base64,AA==) format('woff2');unicode-range:U+0000-00FF,U+0131}"

it('takes the faces out of the styles, each as a script that adds it', () => {
  expect(takeFonts(`<html><style>${rule}p{color:red}</style><p>x`)).toEqual({
    html: '<html><style>p{color:red}</style><p>x',
    scripts: [
      'document.fonts.add(new FontFace("Inter","url(data:font/woff2;base64,AA==)",{"weight":"600","unicodeRange":"U+0000-00FF,U+0131"}))',
    ],
  })
})

it.each([
  ['what a person wrote that looks like one', `<style></style><p>${rule}`],
  ['a page without styles', '<p>x'],
])('leaves %s', (_what, html) => {
  expect(takeFonts(html)).toEqual({ html, scripts: [] })
})
