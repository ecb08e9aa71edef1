import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import process from 'node:process'
import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../src/service/print/findBrowser.ts'
import { iconFiles, iconSizes } from './iconFiles.ts'
import { writeIcns } from './icns.ts'
import { writeIco } from './ico.ts'
import { withSource } from './png.ts'
import { sourceOf } from './sourceOf.ts'

/** Of 1024, what an icon fills on macOS; the rest is air around it (Apple's icon grid). */
const MAC_SHARE = 824 / 1024

/** Draws every icon from the one SVG. Gives the exit code. */
export async function makeIcons(): Promise<number> {
  const found = await findBrowser('print')
  if (!found.ok) {
    process.stderr.write(
      'The icons are drawn by a browser, and there is none: install Chrome, Chromium or Edge, or name one in SKILLFOLIO_BROWSER.\n',
    )
    return 1
  }
  const svg = await readFile(iconFiles.svg)
  const { executablePath, env } = found.value
  // Chromium keeps its sandbox; it has none to give to root.
  const browser = await chromium.launch({ executablePath, env, chromiumSandbox: process.getuid?.() !== 0 })
  const page = await browser.newPage()
  const draw = async (size: number, share = 1) => withSource(await drawOn(page, svg, size, share), sourceOf(svg))

  await mkdir(dirname(iconFiles.png(16)), { recursive: true })
  for (const size of iconSizes.png) await writeFile(iconFiles.png(size), await draw(size))
  await writeFile(iconFiles.ico, writeIco(await eachOf(iconSizes.ico, draw)))
  await writeFile(iconFiles.icns, writeIcns(await eachOf(iconSizes.icns, (size) => draw(size, MAC_SHARE))))
  await browser.close()
  process.stdout.write(`The icons are drawn anew in ${dirname(iconFiles.svg)}\n`)
  return 0
}

/** `share`: how much of the width the drawing fills. */
async function drawOn(page: Page, svg: Buffer, size: number, share: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center">` +
      `<img width="${size * share}" height="${size * share}" src="data:image/svg+xml;base64,${svg.toString('base64')}">`,
  )
  return page.screenshot({ omitBackground: true })
}

/** One after the other: there is one page to draw on. */
async function eachOf(sizes: readonly number[], draw: (size: number) => Promise<Buffer>): Promise<Buffer[]> {
  const drawn: Buffer[] = []
  for (const size of sizes) drawn.push(await draw(size))
  return drawn
}
