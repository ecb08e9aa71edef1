import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seed } from '../e2e/support/seed.ts'
import { answerMessageBox, shownDialogs } from './support/answerDialogs.ts'
import { openSeeded } from './support/openSeeded.ts'
import type { DesktopProgram } from './support/program.ts'
import { expect, test } from './support/test.ts'

const quit = async (program: DesktopProgram) => {
  await program.evaluate(({ app }) => app.quit())
  return program.ended
}
const boundsOf = (program: DesktopProgram) =>
  program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.isVisible())
      ?.getBounds(),
  )

test('the program opens in one visible window, also while it prints', async ({ shared: app }) => {
  const visible = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isVisible()),
  )
  expect(visible).toHaveLength(2)
  expect(visible.filter(Boolean)).toHaveLength(1)
})

test('it ends with its window, lets the folder go, and leaves nothing of its own there', async ({ start, dataDir }) => {
  const app = await start()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  const ended = await app.ended
  expect(ended.code).toBe(0)
  expect(ended.err).toBe('')
  expect((await readdir(dataDir)).filter((name) => !/^(?:settings|portfolio)\.json$/.test(name))).toEqual([])
})

test('a second start brings the first window forward, and ends', async ({ app, startBadly }) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const second = await startBadly()
  expect(second.code).toBe(0)
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false)
})

test('the window opens where it was, as large, and in the theme that was chosen', async ({ start, home }) => {
  const themeOf = (program: DesktopProgram) => program.evaluate(({ nativeTheme }) => nativeTheme.themeSource)
  const first = await start()
  expect(await themeOf(first)).toBe('system')
  await first.page.keyboard.press('Control+7')
  await first.page.getByRole('radio', { name: 'Dark' }).click()
  await expect.poll(() => themeOf(first)).toBe('dark')
  const place = { x: 120, y: 90, width: 1010, height: 700 }
  await first.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place)
  await quit(first)

  const second = await start()
  expect(await boundsOf(second)).toEqual(place)
  expect(await themeOf(second)).toBe('dark')
  await quit(second)

  await test.step('a place on a screen that is gone is not taken', async () => {
    const [file] = (await readdir(home, { recursive: true })).filter((name) => name.endsWith('window.json'))
    await writeFile(join(home, file ?? ''), '{"place":{"x":-9000,"y":5000,"width":900,"height":600}}')
    const bounds = await boundsOf(await start())
    expect(bounds?.x).toBeGreaterThanOrEqual(0)
    expect(bounds?.y).toBeLessThan(1000)
  })
})

/** Sets a level that cannot be saved: the data folder is away. */
async function changeUnsaved(app: DesktopProgram, dataDir: string) {
  await openSeeded(app, dataDir)
  await app.page.keyboard.press('Control+2')
  const row = app.page.locator('[role="row"][data-skill="aws"]')
  await row.focus()
  await rename(dataDir, `${dataDir}-away`)
  await writeFile(dataDir, 'no folder any more')
  await row.press('5')
  await expect(app.page.getByRole('alert')).toContainText('Not saved')
  return row
}

test('with unsaved edits a page that is to be loaded anew stays; closing asks, and staying keeps them', async ({
  app,
  dataDir,
}) => {
  const row = await changeUnsaved(app, dataDir)

  await test.step('loading anew closes nothing, and asks nothing', async () => {
    await expect(app.page.goto(app.address('/gaps'))).rejects.toThrow('ERR_ABORTED')
    await app.page.waitForTimeout(2000) // longer than a closing window tries to save
    expect(await shownDialogs(app)).toEqual([])
    await expect(row).toContainText('5 Expert')
  })

  await test.step('closing asks', async () => {
    await answerMessageBox(app, 0)
    await app.evaluate(({ app: program }) => program.quit())
    await expect
      .poll(async () => (await shownDialogs(app)).map(({ message }) => message))
      .toEqual(['Some changes could not be saved.'])
    await expect(row).toContainText('5 Expert')
  })

  await test.step('where they can be saved, closing saves them', async () => {
    await rm(dataDir)
    await rename(`${dataDir}-away`, dataDir)
    await app.evaluate(({ app: program }) => program.quit())
    expect((await app.ended).code).toBe(0)
    expect(await readFile(join(dataDir, 'portfolio.json'), 'utf8')).toMatch(/"skill":"aws"[^}]*"level":5/)
  })
})

test('closing with unsaved edits closes where the person says so', async ({ app, dataDir }) => {
  await changeUnsaved(app, dataDir)
  await answerMessageBox(app, 1)
  await app.evaluate(({ app: program }) => program.quit())
  expect((await app.ended).code).toBe(0)
  await rm(dataDir)
  await rename(`${dataDir}-away`, dataDir)
})

test('a page that crashes is reported and loaded anew, with all that was saved', async ({ app, dataDir }) => {
  await seed(dataDir)
  await answerMessageBox(app, 0)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await expect
    .poll(async () => (await shownDialogs(app)).map(({ message }) => message))
    .toEqual(['The window has stopped working.'])
  await expect
    .poll(() =>
      app.evaluate(
        async ({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]
            ?.webContents.executeJavaScript("document.querySelector('[data-role=\"ai-scientist\"]')?.textContent ?? ''")
            .catch(() => ''), // it is still on its way
      ),
    )
    .toContain('19')
})
