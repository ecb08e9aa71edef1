import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './support/test.ts'

test.beforeEach(async ({ app }) => {
  await app.goto(new URL('/rate', app.url()).href)
})

test('each question takes the focus, so that it is read out and the keys work', async ({ app }) => {
  const heading = app.getByRole('heading', { level: 1 })
  await expect(heading).toBeFocused()
  const first = await heading.textContent()
  await app.keyboard.press('s')
  await expect(heading).not.toHaveText(first ?? '')
  await expect(heading).toBeFocused()
  await app.keyboard.press('Backspace')
  await expect(heading).toHaveText(first ?? '')
  await expect(heading).toBeFocused()
})

test('an arrow on the question chooses the first level', async ({ app }) => {
  const heading = app.getByRole('heading', { level: 1 })
  while ((await heading.textContent())?.startsWith('Which')) {
    await app.keyboard.press('s')
    await expect(heading).toBeFocused()
  }
  await app.keyboard.press('ArrowDown')
  await expect(app.getByRole('radio').first()).toBeChecked()
})

test('which alternatives one knows can be answered anew: the earlier ticks show, and others take their place', async ({
  app,
}) => {
  const heading = app.getByRole('heading', { level: 1 })
  for (let step = 0; step < 40 && !(await heading.textContent())?.startsWith('Which'); step += 1) {
    const text = (await heading.textContent()) ?? ''
    await app.keyboard.press('s')
    await expect(heading).not.toHaveText(text)
  }
  const boxes = app.getByRole('checkbox')
  const names = await app.locator('.alternatives .name').allTextContents()
  await app.keyboard.press('1')
  await app.keyboard.press('2')
  await app.keyboard.press('Enter')
  await expect(heading).toContainText(names[0] ?? '?')
  await app.keyboard.press('Backspace')
  await expect(boxes.nth(0)).toBeChecked()
  await expect(boxes.nth(1)).toBeChecked()
  await app.keyboard.press('1')
  await app.keyboard.press('Enter')
  await expect(heading).toContainText(names[1] ?? '?')
})

test('a level that is chosen and not gone on from is kept when the window is left or closed', async ({
  app,
  dataDir,
}) => {
  const heading = app.getByRole('heading', { level: 1 })
  while ((await heading.textContent())?.startsWith('Which')) {
    await app.keyboard.press('s')
    await expect(heading).toBeFocused()
  }
  await app.keyboard.press('3')
  await app.keyboard.press('Escape')
  const levelsOnDisk = async () => {
    const file = await readFile(join(dataDir, 'portfolio.json'), 'utf8').catch(() => '{"skills":[]}')
    return (JSON.parse(file) as { skills: { level?: number }[] }).skills.map(({ level }) => level)
  }
  await expect.poll(levelsOnDisk).toEqual([3])
})
