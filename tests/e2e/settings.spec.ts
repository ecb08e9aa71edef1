import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from './support/test.ts'
import { seed } from './support/seed.ts'

const portfolioFile = (text: string) => ({
  name: 'other.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})

test.beforeEach(async ({ dataDir }) => seed(dataDir))

test('everything is exported as one file, and brought in again as one step', async ({ app }) => {
  await app.keyboard.press('Alt+7')
  const download = app.waitForEvent('download')
  await app.getByRole('button', { name: 'Export everything…' }).click()
  const file = await (await download).path()
  const exported = JSON.parse(await readFile(file, 'utf8')) as { skills: { skill: string; level?: number }[] }
  expect(exported.skills).toHaveLength(39)

  const changed = {
    ...exported,
    skills: exported.skills.map((entry) => (entry.skill === 'java' ? { ...entry, level: 5 } : entry)),
  }
  await app.locator('input[type="file"]').setInputFiles(portfolioFile(JSON.stringify(changed)))
  const dialog = app.getByRole('dialog')
  await expect(dialog).toContainText('One thing changes.')
  await expect(dialog).toContainText('level 2 to 5')
  await dialog.getByRole('button', { name: 'Bring it in' }).click()
  await app.keyboard.press('Alt+2')
  await expect(app.locator('[role="row"][data-skill="java"]')).toContainText('5 Expert')
  await app.keyboard.press('Control+z')
  await expect(app.locator('[role="row"][data-skill="java"]')).toContainText('2 Novice')
})

test('a file that is no portfolio is refused in a sentence, and nothing changes', async ({ app }) => {
  await app.keyboard.press('Alt+7')
  const text = '{"schemaVersion":1,"skills":[{"skill":"java","level":7}]}'
  await app.locator('input[type="file"]').setInputFiles(portfolioFile(text))
  await expect(app.getByText('In skill 1, level must be a whole number from 0 to 5, not 7.').first()).toBeVisible()
  await expect(app.getByRole('dialog')).toHaveCount(0)
})

test('an earlier day is shown before it is restored, and restoring is undone', async ({ app }) => {
  await app.keyboard.press('Alt+2')
  const row = app.locator('[role="row"][data-skill="java"]')
  await row.focus()
  await app.keyboard.press('4')
  await expect(app.locator('[data-saved]').first()).toHaveAttribute('data-saved', 'true')
  await app.keyboard.press('Alt+7')
  await app.locator('[data-day]').first().hover()
  await app
    .getByRole('button', { name: /^Restore .*…$/ })
    .first()
    .click()
  await expect(app.getByRole('dialog')).toContainText('level 4 to 2')
  await app.getByRole('dialog').getByRole('button', { name: 'Restore it' }).click()
  await app.keyboard.press('Alt+2')
  await expect(row).toContainText('2 Novice')
  await app.keyboard.press('Control+z')
  await expect(row).toContainText('4 Advanced')
})

test('a dark theme is kept', async ({ app }) => {
  await app.keyboard.press('Alt+7')
  await app.getByRole('radio', { name: 'Dark' }).click()
  await expect(app.locator('html')).toHaveClass(/dark/)
  await app.reload()
  await expect(app.locator('html')).toHaveClass(/dark/)
})

test('everything is deleted only after the word is typed', async ({ app, dataDir }) => {
  await app.keyboard.press('Alt+7')
  await app.getByRole('button', { name: 'Delete everything…' }).click()
  const dialog = app.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Delete everything' })).toBeDisabled()
  await dialog.getByRole('textbox').fill('delete')
  await dialog.getByRole('button', { name: 'Delete everything' }).click()
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Start with what you can do already.')
  expect((await readdir(dataDir)).filter((name) => name !== 'skillfolio.lock')).toEqual([])
})
