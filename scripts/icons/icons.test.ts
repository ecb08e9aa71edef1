import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { iconFiles, iconSizes } from './iconFiles.ts'
import { readIcns } from './icns.ts'
import { readIco, writeIco } from './ico.ts'
import { readPixels, readSize, readSource } from './png.ts'
import { sourceOf } from './sourceOf.ts'

const ico = await readFile(iconFiles.ico)
const icns = await readFile(iconFiles.icns)
const pngs = await Promise.all(iconSizes.png.map(async (size) => ({ size, png: await readFile(iconFiles.png(size)) })))
const drawn = sourceOf(await readFile(iconFiles.svg))

test('every icon was made of the drawing as it is: npm run icons', () => {
  const inIco = readIco(ico).flatMap(({ size, body }) => (size === 256 ? [body] : []))
  const all = [...pngs.map(({ png }) => png), ...inIco, ...readIcns(icns).map(({ png }) => png)]
  expect(new Set(all.map(readSource))).toEqual(new Set([drawn]))
})

test.each(pngs)('the PNG of $size pixels has that size', ({ size, png }) => {
  expect(readSize(png)).toEqual({ width: size, height: size })
})

test('at 16 pixels the bars, what is missing and both halves of the target keep colours of their own', () => {
  const { rgba } = readPixels(pngs[0]?.png ?? Buffer.alloc(0))
  const at = (x: number, y: number) => rgba.subarray((y * 16 + x) * 4, (y * 16 + x) * 4 + 4).toString('hex')
  expect(at(0, 0).slice(6)).not.toBe('ff') // a round corner
  expect([at(8, 1), at(3, 11), at(7, 9), at(11, 10), at(11, 3), at(11, 4)]).toEqual([
    '17181cff',
    'ededf1ff',
    'ededf1ff',
    '595b67ff',
    'a58cf5ff',
    '3fbdb3ff',
  ])
})

test('Windows finds every size from 16 to 256, the largest as PNG', () => {
  const pictures = readIco(ico)
  expect(pictures.map(({ size }) => size)).toEqual(iconSizes.ico)
  for (const { size, body } of pictures) {
    if (size === 256) expect(readSize(body)).toEqual({ width: 256, height: 256 })
    else expect([body.readUInt32LE(0), body.readInt32LE(4), body.readInt32LE(8)]).toEqual([40, size, size * 2])
  }
})

test('in a bitmap rows begin at the bottom and blue comes first', () => {
  const png = pngs[0]?.png ?? Buffer.alloc(0)
  const { rgba } = readPixels(png)
  const [picture] = readIco(writeIco([png]))
  const [red, green, blue, alpha] = rgba.subarray((3 * 16 + 11) * 4)
  const fromBottom = 40 + ((16 - 1 - 3) * 16 + 11) * 4
  expect([...(picture?.body.subarray(fromBottom, fromBottom + 4) ?? [])]).toEqual([blue, green, red, alpha])
})

test('macOS finds every size from 16 points to 512, each in both densities but 16 and 32 in the high one only', () => {
  const found = readIcns(icns).map(({ name, png }) => [name, readSize(png).width])
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  expect(Object.fromEntries(found)).toEqual({
    ic11: 32,
    ic12: 64,
    ic07: 128,
    ic13: 256,
    ic08: 256,
    ic14: 512,
    ic09: 512,
    ic10: 1024,
  })
})

test('on macOS there is air around the icon', () => {
  const { width, rgba } = readPixels(readIcns(icns).find(({ name }) => name === 'ic10')?.png ?? Buffer.alloc(0))
  const alphaAt = (x: number) => rgba[((width / 2) * width + x) * 4 + 3]
  expect([alphaAt(98), alphaAt(102), alphaAt(921), alphaAt(926)]).toEqual([0, 255, 255, 0])
})
