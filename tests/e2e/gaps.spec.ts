import { seed } from './support/seed.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(async ({ dataDir }) => seed(dataDir))

for (const show of ['gaps', 'strengths'])
  test(`of both roles, any row of the ${show} can be opened, left by the arrows, and closed`, async ({ app }) => {
    await app.goto(new URL(`/gaps?role=both&show=${show}`, app.url()).href)
    const rows = app.locator('tr[data-skill]')
    const panel = app.getByRole('complementary').getByRole('heading', { level: 2 })
    await expect(rows.nth(3)).toBeVisible()
    await expect(panel).toHaveCount(0)
    const names = await rows.locator('.row-name').allInnerTexts()
    await rows.nth(3).getByRole('button').click()
    await expect(panel).toHaveText(names[3] ?? '')
    await app.keyboard.press('ArrowUp')
    await expect(panel).toHaveText(names[2] ?? '')
    await app.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
  })

test('a gap on the overview opens as that very gap', async ({ app }) => {
  const gap = app.locator('li[data-skill]').nth(2)
  const name = await gap.locator('.name').innerText()
  await gap.getByRole('link').click()
  await expect(app.getByRole('complementary').getByRole('heading', { level: 2 })).toHaveText(name)
})

test('what is not rated is called so and never 0: by category, in the radar, in what would close it', async ({
  page,
  start,
  dataDir,
}) => {
  await seed(dataDir, '{"schemaVersion":1,"skills":[{"skill":"python","level":3}]}')
  const { url } = await start()
  await page.goto(url)
  const mathematics = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Mathematics' }) })
  await expect(mathematics.first()).toBeVisible()
  for (const row of await mathematics.all()) {
    await expect(row).not.toContainText('/')
    await expect(row.getByRole('img')).toHaveAccessibleName(/^not rated, \d+ points$/)
  }
  await page.goto(new URL('/gaps?role=ai-scientist', url).href)
  await expect(mathematics).toContainText('not rated')
  await expect(mathematics).not.toContainText('0%')
  await expect(page.locator('.profile-radar')).toHaveAccessibleName(/Mathematics not rated/)
  await page
    .locator('tr[data-requirement]')
    .filter({ hasText: /calculus/i })
    .click()
  await expect(page.getByRole('complementary').locator('[data-course]').first()).toContainText('not rated → ')
})

test('a person of whom nothing is rated sees no line in the radar', async ({ page, start, dataDir }) => {
  await seed(dataDir, '{"schemaVersion":1,"skills":[{"skill":"python"}]}')
  const { url } = await start()
  await page.goto(url)
  await page.goto(new URL('/gaps?role=both', url).href)
  await expect(page.locator('.profile-radar')).toBeVisible()
  await expect(page.locator('.radar-area')).toHaveCount(0)
})
