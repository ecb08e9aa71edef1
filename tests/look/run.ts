import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { writePortfolio } from '#core/portfolio/writePortfolio.ts'
import { ownTemporaryFolder } from '../../scripts/test/ownTemporaryFolder.ts'
import { hugePortfolio } from '../bench/portfolios.ts'
import { samplePortfolio } from '../bench/resources.ts'
import { launchOptions } from '../e2e/support/launchOptions.ts'
import { startProgram } from '../e2e/support/program.ts'
import { contactSheet } from './contactSheet.ts'

/** `npm run look [-- view …]`: every view, light and dark, at two sizes, for three portfolios; one contact sheet a view in out/look. */
const views: Readonly<Record<string, { readonly path: string; readonly then?: (page: Page) => Promise<void> }>> = {
  overview: { path: '/overview' },
  portfolio: { path: '/portfolio' },
  'portfolio-skill': { path: '/portfolio?skill=calculus' },
  'portfolio-add': { path: '/portfolio?add=1', then: (page) => page.keyboard.type('sk') },
  rate: { path: '/rate' },
  roles: { path: '/roles' },
  'roles-work': { path: '/roles?section=work' },
  'roles-outlook': { path: '/roles?section=outlook' },
  'roles-postings': { path: '/roles?section=postings' },
  gaps: { path: '/gaps?role=ml-research-engineer&row=deployment' },
  'gaps-both': { path: '/gaps?role=both&row=machine-learning-theory' },
  plan: { path: '/plan' },
  courses: { path: '/courses' },
  'courses-open': { path: '/courses?course=stanford-cs224n' },
  'courses-form': {
    path: '/courses',
    then: (page) => page.getByRole('button', { name: 'Add a course' }).click(),
  },
  report: { path: '/report', then: (page) => page.locator('iframe.is-shown').waitFor({ timeout: 20_000 }) },
  settings: { path: '/settings' },
}
const sizes = [
  { width: 1280, height: 800 },
  { width: 800, height: 600 },
] as const
const portfolios = {
  empty: undefined,
  sample: writePortfolio(samplePortfolio),
  huge: writePortfolio({
    ...hugePortfolio(
      10_000,
      samplePortfolio.skills.map(({ skill }) => skill),
    ),
    person: { name: 'A person with very many skills' },
  }),
}

ownTemporaryFolder()
const out = fileURLToPath(new URL('../../out/look/', import.meta.url))
await mkdir(out, { recursive: true })
const wanted = process.argv.slice(2)
const chosen = Object.entries(views).filter(([name]) => wanted.length === 0 || wanted.includes(name))
const browser = await chromium.launch(await launchOptions())
const shots = new Map<string, { readonly title: string; readonly png: Buffer; readonly width: number }[]>()
for (const [portfolio, text] of Object.entries(portfolios)) {
  const dataDir = await mkdtemp(join(tmpdir(), 'skillfolio-look-'))
  if (text !== undefined) await writeFile(join(dataDir, 'portfolio.json'), text)
  const program = await startProgram({ dataDir })
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && console.log(`  ${portfolio}: ${message.text()}`))
  page.on('pageerror', (error) => console.log(`  ${portfolio}: ${error.message}`))
  await page.goto(program.url)
  await page.locator('[data-saved]').first().waitFor()
  for (const colorScheme of ['light', 'dark'] as const)
    for (const size of sizes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize(size)
      for (const [name, { path, then }] of chosen) {
        await page.goto(new URL(path, program.url).href)
        await page.locator('h1').waitFor()
        await then?.(page)
        await page.evaluate(() => document.fonts.ready)
        const png = await page.screenshot()
        const title = `${portfolio} ${colorScheme} ${size.width}`
        await writeFile(join(out, `${name}-${title.replaceAll(' ', '-')}.png`), png)
        shots.set(name, [...(shots.get(name) ?? []), { title, png, width: size.width }])
      }
      console.log(`${portfolio}, ${colorScheme}, ${size.width} × ${size.height}`)
    }
  await context.close()
  await program.stop()
  await rm(dataDir, { recursive: true, force: true })
}
const sheet = await browser.newPage()
for (const [name, pictures] of shots) await writeFile(join(out, `${name}.png`), await contactSheet(sheet, pictures))
await browser.close()
console.log(`Contact sheets are in ${out}`)
