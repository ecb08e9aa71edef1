import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { seed } from './support/seed.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(async ({ app, dataDir }) => {
  await seed(dataDir)
  await app.reload()
  await app.locator('[data-saved="true"]').waitFor()
  await app.keyboard.press('Alt+8')
  await app.locator('[role="row"][data-course]').first().waitFor()
})

const onDisk = async (dataDir: string) =>
  JSON.parse(await readFile(path.join(dataDir, 'portfolio.json'), 'utf8')) as {
    skills: { skill: string; level?: number }[]
    courses?: { course: string; status: string; rating?: number }[]
    own?: { courses?: { id: string; hours: number }[] }
  }
const bringIn = (app: Page, name: string, text: string | Buffer) =>
  app
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: typeof text === 'string' ? Buffer.from(text) : text })

test('a course is found, opened and read: what it teaches, needs, closes, and where it was found', async ({ app }) => {
  await app.keyboard.press('Control+f')
  await app.keyboard.type('pro git')
  await app.keyboard.press('Enter')
  const row = app.locator('[data-course="pro-git-2"]')
  await expect(row).toBeFocused()
  await app.keyboard.press('Enter')
  const panel = app.getByRole('complementary', { name: 'Pro Git' })
  await expect(panel).toContainText('Git')
  await expect(panel).toContainText(/was read on .*20\d\d/)
  await expect(panel.getByRole('link', { name: /git-scm\.com/ }).first()).toHaveAttribute('href', /^https:/)
  await app.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(row).toBeFocused()
})

test('what is done offers to raise what it taught, and one undo takes all of it back', async ({ app, dataDir }) => {
  await app.goto(new URL('/courses?course=stanford-cs224n', app.url()).href)
  await app.getByRole('radio', { name: 'Done' }).click()
  const dialog = app.getByRole('dialog')
  await dialog.locator('[data-skill="natural-language-processing"] select').selectOption('2')
  await dialog.getByRole('button', { name: /^Mark as done and set/ }).click()
  await expect(app.locator('[data-saved="true"]')).toBeVisible()
  await expect(async () => {
    const { skills, courses } = await onDisk(dataDir)
    expect(skills).toContainEqual(expect.objectContaining({ skill: 'natural-language-processing', level: 2 }))
    expect(courses).toContainEqual(expect.objectContaining({ course: 'stanford-cs224n', status: 'done' }))
  }).toPass()
  await app.getByRole('button', { name: '4 of 5' }).click()
  await expect(async () => {
    expect((await onDisk(dataDir)).courses).toContainEqual(expect.objectContaining({ rating: 4 }))
  }).toPass()
  await app.keyboard.press('Control+z')
  await app.keyboard.press('Control+z')
  await expect(async () => {
    const { skills, courses } = await onDisk(dataDir)
    expect(skills.find(({ skill }) => skill === 'natural-language-processing')?.level).toBeUndefined()
    expect(courses?.some(({ course }) => course === 'stanford-cs224n')).toBe(false)
  }).toPass()
})

test('a hidden course is suggested nowhere and found again under Hidden', async ({ app }) => {
  const first = app.locator('[role="row"][data-course]').first()
  const course = (await first.getAttribute('data-course')) ?? ''
  await first.click()
  await app.getByRole('button', { name: 'Hide it' }).click()
  await expect(app.locator(`[role="row"][data-course="${course}"]`)).toHaveCount(0)
  await app.locator('[data-saved="true"]').waitFor()
  await app.keyboard.press('Alt+5')
  await app.getByRole('heading', { level: 3 }).first().waitFor()
  await expect(app.locator(`[data-course="${course}"]`)).toHaveCount(0)
  await app.keyboard.press('Alt+8')
  await app.getByRole('combobox', { name: 'Show' }).selectOption('hidden')
  await app.locator(`[role="row"][data-course="${course}"]`).click()
  await app.getByRole('button', { name: 'Show it again' }).click()
  await expect(app.getByText('Nothing is hidden.')).toBeVisible()
})

test('a course of one’s own is added, refused where it does not fit, edited and deleted', async ({ app, dataDir }) => {
  await app.getByRole('button', { name: 'Add a course' }).click()
  const form = app.getByRole('dialog')
  await form.getByLabel('Title').fill('Kernel reading group')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('alert')).toContainText('Hours must be')
  await form.getByLabel('Hours').fill('12,5')
  await form.getByLabel('Address').fill('http://example.org')
  await form.getByRole('combobox', { name: 'Skill' }).selectOption('pytorch')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('alert')).toContainText('https://')
  await form.getByLabel('Address').fill('https://example.org/group')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await expect(app.locator('[data-course="own-kernel-reading-group"]')).toBeFocused()
  await expect(async () => {
    expect((await onDisk(dataDir)).own?.courses).toMatchObject([{ id: 'own-kernel-reading-group', hours: 12.5 }])
  }).toPass()

  await app.getByRole('button', { name: 'Edit' }).click()
  await form.getByLabel('Hours').fill('20')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(app.getByRole('complementary')).toContainText('20 h')
  await app.getByRole('button', { name: 'Delete' }).click()
  await expect(app.locator('[data-course="own-kernel-reading-group"]')).toHaveCount(0)
  await app.keyboard.press('Control+z')
  await expect(async () => {
    expect((await onDisk(dataDir)).own?.courses).toMatchObject([{ id: 'own-kernel-reading-group', hours: 20 }])
  }).toPass()
})

test('a file is looked through before anything is written: each fault by row, the rest taken over', async ({
  app,
  dataDir,
}) => {
  const rows = [
    'title;hours;cost;teaches;url',
    'Good course;10;free;git 0-2;https://example.org/good',
    'A script;10;free;git 0-2;javascript:alert(1)',
    'No encryption;10;free;git 0-2;http://example.org',
    'Unknown skill;10;free;gti 0-2;',
    'Falls;10;free;git 2-1;',
    'No hours;0;free;git 0-2;',
    'Good course;11;free;git 0-2;',
  ]
  await bringIn(app, 'mine.csv', rows.join('\n'))
  const dialog = app.getByRole('dialog')
  await expect(dialog).toContainText('1 new, 0 changed, 0 here already.')
  for (const [row, column] of [
    [3, 'url'],
    [4, 'url'],
    [5, 'teaches'],
    [6, 'teaches'],
    [7, 'hours'],
    [8, 'id'],
  ])
    await expect(dialog.locator(`[data-row="${row}"][data-column="${column}"]`)).toBeVisible()
  expect((await onDisk(dataDir)).own?.courses).toBeUndefined()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
  expect((await onDisk(dataDir)).own?.courses).toBeUndefined()

  await bringIn(app, 'mine.csv', rows.join('\n'))
  await dialog.getByRole('button', { name: 'Take over one' }).click()
  await expect(async () => {
    expect((await onDisk(dataDir)).own?.courses).toMatchObject([{ id: 'own-good-course', hours: 10 }])
  }).toPass()
})

test('what was exported comes in again and changes nothing, as a table and as a list', async ({ app, dataDir }) => {
  await bringIn(
    app,
    'mine.json',
    JSON.stringify([{ title: '=Sum', hours: 3, cost: 'free', teaches: [{ skill: 'git', from: 0, to: 1 }] }]),
  )
  await app.getByRole('button', { name: 'Take over one' }).click()
  await app.locator('[data-saved="true"]').waitFor()
  for (const [choice, file] of [
    ['Export all as CSV', 'all.csv'],
    ['Export all as JSON', 'all.json'],
    ['Export my own as CSV', 'own.csv'],
  ] as const) {
    await app.getByRole('button', { name: 'File', exact: true }).click()
    const download = app.waitForEvent('download')
    await app.getByRole('menuitem', { name: choice }).click()
    const kept = path.join(dataDir, '..', `${path.basename(dataDir)}-${file}`)
    await (await download).saveAs(kept)
    await bringIn(app, file, await readFile(kept))
    await expect(app.getByRole('dialog')).toContainText('Nothing in it is new.')
    await app.getByRole('button', { name: 'Close' }).last().click()
    await expect(app.getByRole('dialog')).toBeHidden()
  }
})

test('files that are no catalogue are named as what they are, and 50,000 rows neither stop nor flood it', async ({
  app,
}) => {
  await bringIn(app, 'a.csv', 'name:hours\nGit:2')
  await expect(app.getByRole('alert')).toContainText('no column title')
  await bringIn(app, 'a.json', '[{"title"')
  await expect(app.getByRole('alert')).toContainText('not readable JSON')
  const latin = Buffer.concat([
    Buffer.from('title,hours,cost,teaches\nGit f'),
    Buffer.from([0xfc]),
    Buffer.from('r alle,2,free,git 0-1\n'),
  ])
  await bringIn(app, 'latin.csv', latin)
  await expect(app.getByRole('dialog').locator('[data-row="2"][data-column="title"]')).toContainText('UTF-8')
  await app.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  const many = Array.from({ length: 50_000 }, (_, index) => `Course ${index},2,free,git 0-1`)
  await bringIn(app, 'many.csv', ['title,hours,cost,teaches', ...many].join('\n'))
  await expect(app.getByRole('dialog')).toContainText('2000 are taken over at once')
  await app.getByRole('button', { name: 'Take over 2000' }).click()
  await expect(app.locator('[data-saved="true"]')).toBeVisible({ timeout: 30_000 })
  await expect(app.getByText('2000 are your own')).toBeVisible()
})
