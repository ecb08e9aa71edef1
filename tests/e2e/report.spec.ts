import { seed } from './support/seed.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(async ({ dataDir }) => seed(dataDir))

test('with nothing chosen to print, the report is not called ready, and nothing is saved', async ({ app }) => {
  await app.goto(new URL('/report', app.url()).href)
  const heading = app.getByRole('heading', { level: 1 })
  const save = app.getByRole('button', { name: /^Save as PDF/ })
  const ticked = (group: string) => app.getByRole('group', { name: group }).getByRole('checkbox', { checked: true })
  for (const [group, hint] of [
    ['Sections', 'Choose at least one section.'],
    ['Roles', 'Choose at least one role.'],
  ] as const) {
    await expect(app.locator('iframe.is-shown')).toBeVisible()
    await expect(save).toBeEnabled()
    const boxes = app.getByRole('group', { name: group }).getByRole('checkbox')
    for (const box of await boxes.all()) await box.uncheck()
    await expect(ticked(group)).toHaveCount(0)
    await expect(heading).toHaveText('Nothing is chosen to print yet.')
    await expect(app.getByRole('alert')).toHaveText(hint)
    await expect(save).toBeDisabled()
    await expect(app.locator('iframe.is-shown')).toBeHidden()
    await boxes.first().check()
    await expect(heading).not.toHaveText('Nothing is chosen to print yet.')
  }
})
