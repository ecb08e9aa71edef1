import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './support/test.ts'
import { seed } from './support/seed.ts'

const isSaved = (page: import('@playwright/test').Page) =>
  expect(page.locator('[data-saved]').first()).toHaveAttribute('data-saved', 'true')

test.describe('with the sample person’s portfolio', () => {
  test.beforeEach(async ({ dataDir }) => seed(dataDir))

  test('finds a skill in spite of a typo, and goes to its row with Enter', async ({ app }) => {
    await app.keyboard.press('Control+f')
    await expect(app.getByRole('searchbox')).toBeFocused()
    await app.keyboard.type('calclus')
    await app.keyboard.press('Enter')
    await expect(app.locator('[role="row"][data-skill="calculus"]')).toBeFocused()
  })

  test('sets a level by pointer, in place', async ({ app }) => {
    await app.keyboard.press('Alt+2')
    const row = app.locator('[role="row"][data-skill="aws"]')
    await row
      .locator('svg')
      .first()
      .click({ position: { x: 70, y: 15 } })
    await expect(row).toContainText('4 Advanced')
    await isSaved(app)
  })

  test('the rows stand right under what is above them, at any size of the window', async ({ app }) => {
    await app.keyboard.press('Alt+2')
    const first = app.locator('[role="row"][data-skill]').first()
    const gap = async () => {
      const [body, row] = [await app.locator('.skills > .body').boundingBox(), await first.boundingBox()]
      return Math.round((row?.y ?? Number.NaN) - (body?.y ?? Number.NaN))
    }
    await expect.poll(gap).toBe(0)
    for (const size of [
      { width: 800, height: 600 },
      { width: 1280, height: 800 },
    ]) {
      await app.setViewportSize(size)
      await expect.poll(gap).toBe(0)
    }
  })

  test('deletes rows with a key, and takes it back', async ({ app }) => {
    await app.keyboard.press('Alt+2')
    const row = app.locator('[role="row"][data-skill="aws"]')
    await row.focus()
    await app.keyboard.press('Delete')
    await expect(row).toHaveCount(0)
    await app.getByRole('button', { name: 'Undo' }).click()
    await expect(row).toContainText('2 Novice')
    await expect(row).toBeFocused()
    await app.keyboard.press('Delete')
    await expect(row).toHaveCount(0)
    await app.keyboard.press('Control+z')
    await expect(row).toBeFocused()
  })

  test('aiming at a role keeps the focus where it was chosen', async ({ app }) => {
    const panel = app
      .locator('[data-role]')
      .filter({ has: app.getByRole('button', { name: 'Aim at it' }) })
      .first()
    const role = await panel.getAttribute('data-role')
    await panel.getByRole('button', { name: 'Aim at it' }).focus()
    await app.keyboard.press('Enter')
    await expect(app.locator(`[data-role="${role}"]`).getByText('your goal')).toBeFocused()
  })

  test('Shift+click chooses from the row last gone to, selects no text, and moves nothing', async ({ app }) => {
    await app.keyboard.press('Alt+2')
    const rows = app.locator('[role="row"][data-skill]')
    await rows.nth(2).click()
    await app.getByRole('complementary').getByRole('button', { name: 'Close' }).click()
    const top = (await rows.nth(2).boundingBox())?.y
    await rows.nth(4).click({ modifiers: ['Shift'] })
    await expect(app.getByText('3 chosen')).toBeVisible()
    for (const [place, isChosen] of ['false', 'false', 'true', 'true', 'true', 'false'].entries())
      await expect(rows.nth(place)).toHaveAttribute('aria-selected', isChosen)
    expect(await app.evaluate(() => getSelection()?.toString())).toBe('')
    expect((await rows.nth(2).boundingBox())?.y).toBe(top)
    await app.getByRole('button', { name: 'Choose none' }).click()
    await rows.nth(2).focus()
    await app.keyboard.press('ArrowUp')
    await rows.nth(0).click({ modifiers: ['Shift'] })
    await expect(app.getByText('2 chosen')).toBeVisible()
  })

  test('says that a skill is there already, and goes to it', async ({ app }) => {
    await app.keyboard.press('Alt+n')
    await expect(app.getByRole('combobox', { name: 'Add a skill' })).toBeFocused()
    await app.keyboard.type('sklearn')
    await expect(app.locator('[data-option="scikit-learn"]')).toContainText('also called sklearn')
    await expect(app.locator('[data-option="scikit-learn"]')).toContainText('yours already')
    await app.keyboard.press('Enter')
    await expect(app.locator('[role="row"][data-skill="scikit-learn"]')).toBeFocused()
  })

  test('adds a skill of one’s own, with a note, and keeps both', async ({ app, dataDir }) => {
    await app.keyboard.press('Alt+n')
    await expect(app.getByRole('combobox', { name: 'Add a skill' })).toBeFocused()
    await app.keyboard.type('Beekeeping')
    await app.keyboard.press('Enter')
    await expect(app.locator('[role="row"][data-skill="own-beekeeping"]')).toBeVisible()
    await app.getByRole('textbox', { name: 'Notes' }).fill('Two hives.')
    await app.getByRole('textbox', { name: 'Notes' }).blur()
    const noteOnDisk = async () => {
      const file = JSON.parse(await readFile(join(dataDir, 'portfolio.json'), 'utf8')) as {
        skills: { skill: string; notes?: string }[]
      }
      return file.skills.find(({ skill }) => skill === 'own-beekeeping')?.notes
    }
    await expect.poll(noteOnDisk).toBe('Two hives.')
    for (const again of ['BEEKEEPING', ' beekeeping  ']) {
      await app.getByRole('combobox', { name: 'Add a skill' }).fill(again)
      await expect(app.locator('[data-option="own-beekeeping"]')).toContainText('yours already')
      await expect(app.locator('[data-option="own"]')).toHaveCount(0)
      await app.keyboard.press('Enter')
      await expect(app.locator('[role="row"][data-skill="own-beekeeping"]')).toBeFocused()
    }
    await expect(app.locator('[role="row"][data-skill^="own-"]')).toHaveCount(1)
  })

  test('no level is cut in its row, with the panel open or without', async ({ app }) => {
    await app.setViewportSize({ width: 1280, height: 800 })
    await app.goto(new URL('/portfolio?skill=aws', app.url()).href)
    const words = app.locator('[role="row"][data-skill] .level > .is-quiet')
    await expect(words.first()).toBeVisible()
    const cut = () => words.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length)
    await expect.poll(cut).toBe(0)
    await app.getByRole('complementary').getByRole('button', { name: 'Close' }).click()
    await expect.poll(cut).toBe(0)
    await expect(app.getByText('1 Fundamental awareness').first()).toBeVisible()
  })

  test('no skill was last used on a day to come', async ({ app }) => {
    await app.goto(new URL('/portfolio?skill=aws', app.url()).href)
    const used = app.getByLabel('Last used', { exact: true })
    const before = await used.inputValue()
    await expect(used).toHaveAttribute('max', /^\d{4}-\d\d-\d\d$/)
    await used.fill('2999-01-01')
    await used.blur()
    await expect(app.getByRole('alert')).toContainText('still to come')
    await expect(used).toHaveValue(before)
  })

  for (const choice of ['Write it again', 'Go on without it'])
    test(`a file that is gone is not written back unasked, and nothing is lost: ${choice}`, async ({
      app,
      dataDir,
    }) => {
      const file = join(dataDir, 'portfolio.json')
      const skillsOnDisk = async () =>
        (JSON.parse(await readFile(file, 'utf8')) as { skills: { skill: string; level?: number }[] }).skills
      const before = await skillsOnDisk()
      await app.keyboard.press('Alt+2')
      const row = app.locator('[role="row"][data-skill="aws"]')
      await row.focus()
      await rm(file)
      await app.keyboard.press('5')
      const dialog = app.getByRole('dialog')
      await expect(dialog).toContainText('The file of your portfolio is gone.')
      await expect(readFile(file, 'utf8')).rejects.toThrow('ENOENT')
      await dialog.getByRole('button', { name: choice }).click()
      if (choice !== 'Write it again') {
        await expect(row).toHaveCount(0)
        await app.keyboard.press('Control+z')
      }
      await expect(row).toContainText('5 Expert')
      await isSaved(app)
      await expect.poll(skillsOnDisk).toHaveLength(before.length)
      expect((await skillsOnDisk()).find(({ skill }) => skill === 'aws')?.level).toBe(5)
    })

  test('what a sync folder changed meanwhile is merged where only other fields changed', async ({ app, dataDir }) => {
    const file = join(dataDir, 'portfolio.json')
    const stored = JSON.parse(await readFile(file, 'utf8')) as { skills: { skill: string; notes?: string }[] }
    const skills = stored.skills.map((entry) =>
      entry.skill === 'aws' ? { ...entry, notes: 'From the other machine' } : entry,
    )
    await writeFile(file, JSON.stringify({ ...stored, skills }))
    await app.goto(new URL('/portfolio?skill=aws', app.url()).href)
    await app.getByRole('radio', { name: /Intermediate/ }).click()
    await isSaved(app)
    const merged = JSON.parse(await readFile(file, 'utf8')) as {
      skills: { skill: string; level?: number; notes?: string }[]
    }
    expect(merged.skills.find(({ skill }) => skill === 'aws')).toMatchObject({
      level: 3,
      notes: 'From the other machine',
    })
  })
})

test('the sample is marked, never saved, and left with one click', async ({ app, dataDir }) => {
  await app.getByRole('button', { name: 'Look at a sample' }).click()
  await expect(app.getByRole('note')).toContainText('You are looking at a sample')
  await expect(app.locator('[data-role="ml-research-engineer"]')).toContainText('145 of 202 points')
  await app.keyboard.press('Alt+2')
  const row = app.locator('[role="row"][data-skill="aws"]')
  await row.focus()
  await app.keyboard.press('5')
  await expect(row).toContainText('5 Expert')
  await app.getByRole('button', { name: 'Leave the sample' }).click()
  await app.keyboard.press('Alt+1')
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Start with what you can do already.')
  await expect(readFile(join(dataDir, 'portfolio.json'), 'utf8')).rejects.toThrow('ENOENT')
})

test('a file that is no portfolio is set aside, and an empty one begins only when the person says so', async ({
  page,
  start,
  dataDir,
}) => {
  await seed(dataDir, '{"schemaVersion":1,"skills":[{"skill":"pyth')
  const { url } = await start()
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your portfolio file cannot be used as it is.')
  const kept = (await page.locator('pre').textContent()) ?? ''
  expect(await readFile(join(dataDir, kept.split('/').at(-1) ?? ''), 'utf8')).toContain('"pyth')
  await page.getByRole('button', { name: 'Start with an empty portfolio' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start with what you can do already.')
})

test('a newer file stays where it is, and nothing is written', async ({ page, start, dataDir }) => {
  const newer = '{"schemaVersion":2,"skills":[]}'
  await seed(dataDir, newer)
  const { url } = await start()
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('written by a newer Skillfolio')
  expect(await readFile(join(dataDir, 'portfolio.json'), 'utf8')).toBe(newer)
})
