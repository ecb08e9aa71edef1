import { expect, test } from './support/test.ts'

test('a second tab joins the first, without an address of its own', async ({ app, context }) => {
  const second = await context.newPage()
  await second.goto(new URL(app.url()).origin)
  await expect(second.locator('[data-saved="true"]')).toBeVisible()
})

test('the address shows no code once the page is open', async ({ app }) => {
  expect(app.url()).not.toContain('code')
})

test('a page is still let in when it is loaded again', async ({ app }) => {
  await app.reload()
  await expect(app.locator('[data-saved="true"]')).toBeVisible()
})

test('an address that was used already opens nothing in another browser', async ({ browser, start }) => {
  const { url } = await start()
  const mine = await (await browser.newContext()).newPage()
  await mine.goto(url)
  await expect(mine.locator('[data-saved="true"]')).toBeVisible()
  const theirs = await (await browser.newContext()).newPage()
  await theirs.goto(url)
  await expect(theirs.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(theirs.locator('[data-saved]')).toHaveCount(0)
  await mine.context().close()
  await theirs.context().close()
})

test('eight tabs are all answered', async ({ app, context }) => {
  test.slow()
  for (let tab = 2; tab <= 8; tab += 1) {
    const page = await context.newPage()
    await page.goto(new URL(app.url()).origin)
    await expect(page.locator('[data-saved="true"]')).toBeVisible({ timeout: 15_000 })
  }
})
