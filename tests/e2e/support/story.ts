import { expect, type Page, test } from '@playwright/test'
import { readPdf } from './readPdf.ts'

/** What differs between a browser's window and one of our own. */
export interface StoryWindow {
  readonly page: Page
  readonly addressOf: (view: string) => string
  /** The keys that stand for Ctrl and this one, where a tab has taken those for itself. */
  readonly keys: (key: string) => string
  /** Presses the keys that save the report, and gives the file that comes of it. */
  readonly savePdf: () => Promise<Uint8Array>
}

/** A person enters skills, sees both roles and why, chooses courses, and saves the PDF: the same in every host. */
export async function tellStory({ page, addressOf, keys, savePdf }: StoryWindow): Promise<void> {
  await test.step('first run: three ways to begin', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start with what you can do already.')
    await page.getByRole('link', { name: /Add my first skills/ }).click()
    await expect(page.getByRole('combobox', { name: 'Add a skill' })).toBeFocused()
  })

  await test.step('adds skills by name and by another name, and rates them with the keys', async () => {
    for (const [typed, id, level] of [
      ['python', 'python', 3],
      ['sklearn', 'scikit-learn', 4],
      ['torch', 'pytorch', 2],
    ] as const) {
      await page.keyboard.press(keys('n'))
      await page.keyboard.type(typed)
      await page.keyboard.press('Enter')
      const row = page.locator(`[role="row"][data-skill="${id}"]`)
      await expect(row).toBeFocused()
      await page.keyboard.press(String(level))
      await expect(row).toContainText(`${level} `)
    }
    await expect(page.locator('[data-saved]').first()).toHaveAttribute('data-saved', 'true')
  })

  await test.step('undoes and redoes by key', async () => {
    const row = page.locator('[role="row"][data-skill="pytorch"]')
    await page.keyboard.press('Control+z')
    await expect(row).toContainText('not rated yet')
    await page.keyboard.press('Control+Shift+z')
    await expect(row).toContainText('2 Novice')
    await expect(page.locator('[data-saved]').first()).toHaveAttribute('data-saved', 'true')
  })

  await test.step('rates what the roles ask, step by step', async () => {
    await page.goto(addressOf('/rate'))
    for (let step = 0; step < 60; step += 1) {
      const heading = page.getByRole('heading', { level: 1 })
      const text = (await heading.textContent()) ?? ''
      if (text.startsWith('All that is asked')) break
      await page.keyboard.press(text.startsWith('Which') ? '1' : step % 7 === 3 ? '4' : '2')
      await page.keyboard.press('Enter')
      await expect(heading).not.toHaveText(text.startsWith('Which') ? '\u0000' : text)
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('All that is asked is rated.')
    await page.getByRole('link', { name: 'See where I stand' }).click()
  })

  await test.step('the overview says which role is nearer, with what it rests on', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^You are (nearer to|equally near)/)
    await expect(page.locator('[data-role="ml-research-engineer"]')).toContainText('22 of 22')
    await expect(page.locator('[data-role="ai-scientist"]')).toContainText('19 of 19')
  })

  await test.step('a gap opens to the words that ask for it', async () => {
    await page.keyboard.press(keys('4'))
    await page.getByRole('radio', { name: 'ML Research Engineer' }).click()
    await page.locator('tr[data-requirement="deployment"]').click()
    await expect(page.getByRole('complementary')).toContainText('deploying machine learning models')
    await expect(page.getByRole('complementary')).toContainText('Highest level')
  })

  await test.step('chooses courses, and sees what they would make of readiness', async () => {
    await page.keyboard.press(keys('5'))
    const choose = page.getByRole('button', { name: 'Choose the best three' })
    await choose.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Done by .* hours\.$/)
    await expect(page.locator('ol [data-course]')).toHaveCount(3)
    // Things to practise have no address; two that have one, and can be begun, come along.
    const others = page.locator('li.suggestion:has(a[href^="https://"])').filter({ hasNotText: 'Before it' })
    for (const count of [4, 5]) {
      await others.locator('button[aria-pressed="false"]').first().click()
      await expect(page.locator('ol [data-course]')).toHaveCount(count)
    }
  })

  await test.step('names herself, and saves the report as PDF', async () => {
    await page.keyboard.press(keys('7'))
    await page.getByLabel('Name', { exact: true }).fill('Zoë Ångström')
    await page.getByLabel('Name', { exact: true }).blur()
    await page.keyboard.press(keys('6'))
    await expect(page.frameLocator('iframe.is-shown').getByText('Zoë Ångström')).toBeVisible()
    const pdf = await readPdf(await savePdf())
    expect(pdf.text).toContain('Zoë Ångström')
    expect(pdf.text).toContain('deploying machine learning')
    expect(pdf.title).toBe('Career report of Zoë Ångström')
    expect(pdf.tags).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'Link', 'Figure']))
    expect(pdf.links.every((link) => link.startsWith('https://'))).toBe(true)
    expect(pdf.links.length).toBeGreaterThanOrEqual(2)
    expect(pdf.pages).toBeGreaterThanOrEqual(2)
    await expect(page.getByText(/^Saved as .*pdf, \d pages\.$/)).toBeVisible()
  })
}

/** The next day all of it is there again. */
export async function findItAgain({ page, keys }: Pick<StoryWindow, 'page' | 'keys'>): Promise<void> {
  await expect(page.locator('[data-role="ml-research-engineer"]')).toContainText('22 of 22')
  await page.keyboard.press(keys('5'))
  await expect(page.locator('ol [data-course]')).toHaveCount(5)
}
