import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seed } from './support/seed.ts'
import { expect, test } from './support/test.ts'

/** The level of AWS in a portfolio file. */
async function levelIn(file: string): Promise<number | undefined> {
  const { skills } = JSON.parse(await readFile(file, 'utf8')) as { skills: { skill: string; level?: number }[] }
  return skills.find(({ skill }) => skill === 'aws')?.level
}

test('a disk that takes nothing is told in a banner that stays; what was changed is kept, and saved once it can be', async ({
  app,
  dataDir,
}) => {
  await seed(dataDir)
  await app.reload()
  await app.locator('[data-saved="true"]').waitFor()
  await app.keyboard.press('Alt+2')
  const row = app.locator('[role="row"][data-skill="aws"]')
  await row.focus()
  await rename(dataDir, `${dataDir}-away`)
  await writeFile(dataDir, 'no folder any more')
  await row.press('5')
  await expect(app.getByRole('alert')).toContainText('Not saved')
  await expect(app.locator('[data-saved]').first()).toHaveAttribute('data-saved', 'false')
  await expect(row).toContainText('5 Expert')

  const download = app.waitForEvent('download')
  await app.getByRole('button', { name: 'Save a copy elsewhere…' }).click()
  expect(await levelIn(await (await download).path())).toBe(5)

  await rm(dataDir)
  await rename(`${dataDir}-away`, dataDir)
  await app.getByRole('button', { name: 'Retry' }).click()
  await expect(app.locator('[data-saved]').first()).toHaveAttribute('data-saved', 'true')
  await expect(app.getByRole('alert')).toHaveCount(0)
  expect(await levelIn(join(dataDir, 'portfolio.json'))).toBe(5)
})
