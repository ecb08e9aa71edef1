import AxeBuilder from '@axe-core/playwright'
import { seed } from './support/seed.ts'
import { expect, test } from './support/test.ts'

const views = [
  '/overview',
  '/portfolio?skill=calculus',
  '/rate',
  '/roles',
  '/roles?section=outlook',
  '/roles?section=postings',
  '/gaps?role=both&row=calculus',
  '/gaps?show=strengths',
  '/plan',
  '/courses',
  '/courses?course=pro-git-2',
  '/report',
  '/settings',
]
const days = [
  { day: 'with the sample', isFilled: true },
  { day: 'on the first day', isFilled: false },
]

for (const colorScheme of ['light', 'dark'] as const)
  for (const { day, isFilled } of days)
    test(`a screen reader finds nothing amiss in any view, ${colorScheme}, ${day}`, async ({
      page,
      start,
      dataDir,
    }) => {
      test.setTimeout(180_000)
      if (isFilled) await seed(dataDir)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const { url } = await start()
      await page.goto(url)
      await page.locator('[data-saved]').first().waitFor()
      const found: string[] = []
      const look = async (view: string) => {
        // The report's own page is paper, checked by its tags; its frame lets no script in.
        const axe = new AxeBuilder({ page }).exclude('iframe').options({ resultTypes: ['violations'] })
        const { violations } = await axe.analyze()
        found.push(...violations.map(({ id, nodes }) => `${view}: ${id}: ${nodes[0]?.html}`))
      }
      for (const view of views) {
        await page.goto(new URL(view, url).href)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await look(view)
        if (view !== '/report') continue
        await page.getByRole('button', { name: 'More' }).click()
        await page.getByRole('menu').waitFor()
        await look(`${view}, its menu open`)
      }
      await page.goto(new URL('/portfolio?add=1', url).href)
      await page.getByRole('combobox', { name: 'Add a skill' }).fill('Beekeeping')
      await page.keyboard.press('Enter')
      await page.locator('[data-skill="own-beekeeping"]').press('Delete')
      await page
        .getByRole('region', { name: /Notices/ })
        .getByRole('button', { name: 'Undo' })
        .waitFor()
      await look('/portfolio, a notice shown')
      expect(found).toEqual([])
    })
