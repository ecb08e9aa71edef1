import { expect, test } from './support/test.ts'
import { seed } from './support/seed.ts'

test.beforeEach(async ({ app, dataDir }) => {
  await seed(dataDir)
  await app.reload()
  await app.locator('[data-saved="true"]').waitFor()
  await app.keyboard.press('Alt+5')
})

test('a choice keeps the focus where it was, and Enter takes it back', async ({ app }) => {
  const button = app.locator('li[data-course] button[aria-pressed="false"]').first()
  const course = (await button.locator('xpath=ancestor::li[1]').getAttribute('data-course')) ?? ''
  const mine = app.locator(`li.suggestion[data-course="${course}"] button[aria-pressed]`).first()
  await mine.focus()
  await app.keyboard.press('Enter')
  await expect(mine).toHaveAttribute('aria-pressed', 'true')
  await expect(mine).toBeFocused()
  await app.keyboard.press('Enter')
  await expect(mine).toHaveAttribute('aria-pressed', 'false')
  await expect(mine).toBeFocused()
})

test('what an item brings and what it lifts are words apart, for whoever hears or copies them', async ({ app }) => {
  const words = app.locator('.brings')
  await expect(words.first()).toBeVisible()
  for (const each of await words.all()) await expect(each).toHaveText(/^(?:\+\d+|No points) \S/)
})

test('the hours a week show what the plan is made with, whatever is typed', async ({ app }) => {
  const hours = app.getByRole('spinbutton', { name: 'Hours a week' })
  for (const [typed, shown] of [
    ['-3', '1'],
    ['900', '80'],
    ['', '80'],
    ['6.5', '6.5'],
  ] as const) {
    await hours.fill(typed)
    await hours.blur()
    await expect(hours).toHaveValue(shown)
  }
})

test('an undo says what it takes back: done, not chosen', async ({ app }) => {
  const row = app.locator('ol [data-course]').first()
  await row.click()
  await app
    .getByRole('radio', { name: 'Done' })
    .or(app.getByRole('button', { name: 'Done', exact: true }))
    .first()
    .click()
  const dialog = app.getByRole('dialog')
  await expect(dialog).toContainText('Where does it leave you?')
  for (const box of await dialog.getByRole('checkbox').all()) await box.uncheck()
  await dialog.getByRole('button', { name: 'Mark as done', exact: true }).click()
  await expect(dialog).toBeHidden()
  // What takes its place has the focus.
  await expect(app.locator('ol [data-course] button').first()).toBeFocused()
  await app.keyboard.press('Control+z')
  await expect(app.getByText(/^Undo: .* done$/)).toBeVisible()
})
