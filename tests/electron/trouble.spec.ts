import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seed } from '../e2e/support/seed.ts'
import { answerMessageBox, shownDialogs } from './support/answerDialogs.ts'
import { openSeeded } from './support/openSeeded.ts'
import type { DesktopProgram } from './support/program.ts'
import { levelIn } from './support/levelIn.ts'
import { expect, test } from './support/test.ts'
import { troubleDisk } from './support/troubledDisk.ts'

const rowOf = ({ page }: Pick<DesktopProgram, 'page'>) => page.locator('[role="row"][data-skill="aws"]')

async function rateAws(app: DesktopProgram, level: string) {
  await app.page.keyboard.press('Control+2')
  const row = rowOf(app)
  await row.focus()
  await row.press(level)
}

test('a disk that takes nothing while the program runs is told, and what was changed is kept until it can be saved', async ({
  app,
  dataDir,
}) => {
  await openSeeded(app, dataDir)
  for (const [trouble, sentence, level] of [
    ['full', 'The disk is full.', 5],
    ['closed', `${dataDir} may not be written to.`, 1],
  ] as const)
    await test.step(`its disk is ${trouble}`, async () => {
      await troubleDisk(app, dataDir, trouble)
      await rateAws(app, String(level))
      const alert = app.page.getByRole('alert')
      await expect(alert).toContainText(`Not saved: ${sentence}`)
      await expect(rowOf(app)).toContainText(`${level} `)

      await answerMessageBox(app, 0)
      const before = (await shownDialogs(app)).length
      await app.evaluate(({ app: program }) => program.quit())
      await expect.poll(async () => (await shownDialogs(app)).length).toBe(before + 1)
      await expect(rowOf(app)).toContainText(`${level} `)

      await troubleDisk(app, dataDir)
      await app.page.getByRole('button', { name: 'Retry' }).click()
      await expect(app.page.locator('[data-saved="true"]').first()).toBeVisible()
      await expect(alert).toHaveCount(0)
      expect(await levelIn(dataDir, 'aws')).toBe(level)
    })
  expect((await readdir(dataDir)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('a portfolio that is damaged is set aside and told, and a copy of an earlier day can be gone on with', async ({
  launch,
  dataDir,
  home,
}) => {
  await seed(dataDir)
  await mkdir(join(dataDir, 'earlier-days'))
  await writeFile(
    join(dataDir, 'earlier-days', '2026-11-20.json'),
    await readFile(join(dataDir, 'portfolio.json'), 'utf8'),
  )
  await seed(dataDir, '{"schemaVersion":1,"skills":[{"skill":"aws","lev')
  const program = await launch({ dataDir, home })
  if (!program.isOpen) throw new Error('It did not open')
  try {
    const { page } = program
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your portfolio file cannot be used as it is.')
    const file = await page.locator('pre').textContent()
    expect(await readFile(file ?? '', 'utf8')).toBe('{"schemaVersion":1,"skills":[{"skill":"aws","lev')
    await page.getByRole('button', { name: /^Go on with the copy of/ }).click()
    await expect(page.locator('[data-role="ai-scientist"]')).toContainText('19')
    await page.locator('[data-saved="true"]').first().waitFor()
    expect(await levelIn(dataDir, 'aws')).toBeDefined()
    expect(await readFile(file ?? '', 'utf8')).toContain('"lev')
  } finally {
    await program.kill()
  }
})
