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
