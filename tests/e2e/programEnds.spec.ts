import { readFile } from 'node:fs/promises'
import { expect, test } from './support/test.ts'
import { seed } from './support/seed.ts'

test('a page whose program has crashed says so, keeps what is unsaved, and gives it as a file', async ({
  page,
  start,
  dataDir,
}) => {
  await seed(dataDir)
  const program = await start()
  await page.goto(program.url)
  await page.locator('[data-saved="true"]').waitFor()
  await page.keyboard.press('Alt+2')
  await page.route('**/api/call', (route) => route.abort())
  const row = page.locator('[role="row"][data-skill="aws"]')
  await row.focus()
  await page.keyboard.press('5')
  await expect(page.locator('[data-saved="false"]')).toBeVisible()

  await program.stop('SIGKILL')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ended')
  await expect(page.getByText(`npm start -- --data-dir ${dataDir}`, { exact: true })).toBeVisible()
  await expect(page.getByText('One change was not saved yet.')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Keep it as a file' }).click()
  const kept = JSON.parse(await readFile(await (await download).path(), 'utf8')) as { skills: object[] }
  expect(kept.skills).toContainEqual(expect.objectContaining({ skill: 'aws', level: 5 }))
})

test('a page that was opened without its address says how to come in', async ({ page, start }) => {
  const { url } = await start()
  await page.goto(new URL(url).origin)
  await expect(page.getByText('npm start')).toBeVisible()
  await expect(page.locator('[data-saved]')).toHaveCount(0)
})

test('what was changed just before Ctrl+C is found again the next time', async ({ page, start, dataDir }) => {
  await seed(dataDir)
  const program = await start()
  await page.goto(program.url)
  await page.locator('[data-saved="true"]').waitFor()
  await page.keyboard.press('Alt+2')
  await page.locator('[role="row"][data-skill="aws"]').focus()
  await page.keyboard.press('5')
  await program.stop('SIGINT')
  await page.goto((await start()).url)
  await page.locator('[data-saved="true"]').waitFor()
  await page.keyboard.press('Alt+2')
  await expect(page.locator('[role="row"][data-skill="aws"]')).toContainText('5 Expert')
})
