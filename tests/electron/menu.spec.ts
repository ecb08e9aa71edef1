import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { programCommands, type ProgramCommandId } from '../../src/core/command/programCommands.ts'
import { answerSaveDialog, shownDialogs } from './support/answerDialogs.ts'
import { openSeeded } from './support/openSeeded.ts'
import type { DesktopProgram } from './support/program.ts'
import { expect, test } from './support/test.ts'

const choose = (program: DesktopProgram, id: ProgramCommandId) =>
  program.evaluate(({ Menu }, chosen) => Menu.getApplicationMenu()?.getMenuItemById(chosen)?.click(), id)

test('every command of the program stands in the menu, with its keys', async ({ shared: app }) => {
  const inMenu = await app.evaluate(
    ({ Menu }, ids) =>
      ids.map((id) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(id)
        return { id, label: item?.label, keys: item?.accelerator ?? '' }
      }),
    Object.keys(programCommands),
  )
  for (const { label } of inMenu) expect(label).toMatch(/\p{L}/u)
  expect(Object.fromEntries(inMenu.map(({ id, keys }) => [id, keys]))).toMatchObject({
    'view.overview': 'CmdOrCtrl+1',
    'view.settings': 'CmdOrCtrl+7',
    'skill.add': 'CmdOrCtrl+N',
    'edit.redo': 'CmdOrCtrl+Shift+Z',
    'report.open': 'CmdOrCtrl+P',
    'report.save': '',
  })
})

test('the standard roles are there', async ({ shared: app }) => {
  const roles = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) =>
      (submenu?.items ?? []).flatMap(({ role }) => (role ? [role.toLowerCase()] : [])),
    ),
  )
  expect(roles).toEqual(
    expect.arrayContaining(['cut', 'copy', 'paste', 'selectall', 'zoomin', 'zoomout', 'togglefullscreen', 'minimize']),
  )
  expect(roles).not.toContain('toggledevtools')
  expect(roles).not.toContain('reload')
})

test('a command that is chosen in the menu is done in the window', async ({ app, dataDir }) => {
  await choose(app, 'skill.add')
  await expect(app.page.getByRole('combobox', { name: 'Add a skill' })).toBeFocused()
  await app.page.keyboard.type('python')
  await app.page.keyboard.press('Enter')
  const row = app.page.locator('[role="row"][data-skill="python"]')
  await expect(row).toBeFocused()
  await app.page.keyboard.press('3')
  await expect(row).toContainText('3 ')
  await choose(app, 'edit.undo')
  await expect(row).toContainText('not rated yet')
  await choose(app, 'edit.redo')
  await expect(row).toContainText('3 ')
  await choose(app, 'view.settings')
  await expect(app.page).toHaveURL(app.address('/settings'))
  await choose(app, 'help.open')
  await expect(app.page.getByRole('dialog')).toContainText('Ctrl N')
  await expect(app.page.locator('[data-saved="true"]').first()).toBeAttached()
  expect(await readFile(join(dataDir, 'portfolio.json'), 'utf8')).toContain('"python"')
})

test('undo in a field takes back what was typed there, and nothing else', async ({ app, dataDir }) => {
  await openSeeded(app, dataDir)
  await choose(app, 'view.settings')
  const name = app.page.getByLabel('Name', { exact: true })
  const before = await name.inputValue()
  await name.focus()
  await app.page.keyboard.type('!')
  await expect(name).toHaveValue(/!/)
  await choose(app, 'edit.undo')
  await expect(name).toHaveValue(before)
})

test('“Save PDF as…” and “Save a copy…” ask where to, and what came of it is told', async ({ app, dataDir, home }) => {
  await openSeeded(app, dataDir)
  const copy = join(home, 'copy.json')

  await test.step('who thinks better of it gets no file, and no word that there was one', async () => {
    await answerSaveDialog(app)
    await choose(app, 'portfolio.copy')
    await expect.poll(async () => (await shownDialogs(app)).length).toBe(1)
    await expect(app.page.getByText(/^Exported/)).toHaveCount(0)
  })

  await test.step('a place that cannot be written to is told', async () => {
    await answerSaveDialog(app, join(home, 'no', 'such', 'folder', 'copy.json'))
    await choose(app, 'portfolio.copy')
    await expect(app.page.getByText(/folder takes no file/).first()).toBeVisible()
  })

  await test.step('elsewhere the files are written', async () => {
    const pdf = join(home, 'mine.pdf')
    await answerSaveDialog(app, pdf)
    await choose(app, 'report.save')
    await expect(app.page.getByText(/^Saved as .*pdf, \d+ pages\.$/)).toBeVisible()
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
    await answerSaveDialog(app, copy)
    await choose(app, 'portfolio.copy')
    await expect.poll(() => readFile(copy, 'utf8').catch(() => '')).toContain('"schemaVersion"')
  })

  const [, first, second, third] = (await shownDialogs(app)).map(({ defaultPath }) => defaultPath)
  expect(first).toMatch(/Skillfolio portfolio .*\.json$/)
  expect(second).toMatch(/Career report of .*\.pdf$/)
  expect(third).toBe(first)
})
