import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { answerSaveDialog, shownDialogs } from './support/answerDialogs.ts'
import { levelIn } from './support/levelIn.ts'
import { openSeeded } from './support/openSeeded.ts'
import type { DesktopProgram } from './support/program.ts'
import { expect, test } from './support/test.ts'
import { troubleDisk } from './support/troubledDisk.ts'

const closeWindow = (program: DesktopProgram) =>
  program.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.isVisible())
      ?.close()
  })

/** Nothing was asked, nothing complained, and the folder is free for the next start. */
async function expectEndsWell(program: DesktopProgram, dataDir: string) {
  const { code, err } = await program.ended
  expect(err).toBe('')
  expect(code).toBe(0)
  expect((await readdir(dataDir)).filter((name) => /lock|\.tmp$/.test(name))).toEqual([])
}

for (const [how, close] of [
  ['its window is closed', closeWindow],
  ['it is quit', (program: DesktopProgram) => program.evaluate(({ app }) => app.quit())],
] as const)
  test(`a program that is saving when ${how} ends once that is saved, and asks nothing`, async ({ app, dataDir }) => {
    await openSeeded(app, dataDir)
    await app.page.keyboard.press('Control+2')
    const row = app.page.locator('[role="row"][data-skill="aws"]')
    await row.focus()
    await troubleDisk(app, dataDir, 'slow')
    await row.press('5')
    await expect(app.page.locator('[data-saved="false"]').first()).toBeAttached()
    await close(app)
    expect(await shownDialogs(app)).toEqual([])
    await troubleDisk(app, dataDir)
    await expectEndsWell(app, dataDir)
    expect(await levelIn(dataDir, 'aws')).toBe(5)
  })

/** Prints in the hidden window, and so those that wait for it, come to no end by themselves. */
const printForEver = (program: DesktopProgram) =>
  program.evaluate(({ BrowserWindow }) => {
    const printing = BrowserWindow.getAllWindows().find((one) => !one.isVisible())?.webContents
    if (printing)
      printing.printToPDF = () => {
        ;(globalThis as { isPrinting?: boolean }).isPrinting = true
        return new Promise(() => undefined)
      }
  })

test('a program that is printing when its window is closed ends at once, and leaves no file', async ({
  app,
  dataDir,
  home,
}) => {
  await openSeeded(app, dataDir)
  await app.page.keyboard.press('Control+6')
  await expect(app.page.locator('iframe.is-shown')).toBeVisible()
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2)
  await printForEver(app)
  await answerSaveDialog(app, join(home, 'never.pdf'))
  await app.page.keyboard.press('Control+p')
  await expect.poll(() => app.evaluate(() => (globalThis as { isPrinting?: boolean }).isPrinting ?? false)).toBe(true)
  const begun = Date.now()
  await closeWindow(app)
  await expectEndsWell(app, dataDir)
  expect(Date.now() - begun).toBeLessThan(4000) // less than calls under way are waited for
  expect(await readdir(home)).not.toContain('never.pdf')
})
