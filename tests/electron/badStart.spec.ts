import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sample, seed } from '../e2e/support/seed.ts'
import { startProgram } from '../e2e/support/program.ts'
import type { Ended } from './support/program.ts'
import { expect, test } from './support/test.ts'

// In Electron itself an error box waits for somebody who reads it.
test.beforeEach(({ electron }) => test.skip(electron === 'binary', 'An error box waits for a person'))

/** One sentence, the same in the terminal and in a dialog. */
function expectSaid({ code, out, err, dialogs }: Ended, wanted: number, sentence: RegExp) {
  expect(code).toBe(wanted)
  expect(out).toBe('')
  expect(err.trim()).toMatch(sentence)
  expect(dialogs).toEqual([{ title: 'Skillfolio cannot start', content: err.trim() }])
}

for (const [words, sentence] of [
  [['--verbose'], /^Unknown option '--verbose'\. The one option is --data-dir DIR\.$/],
  [['--data-dir'], /^Option '--data-dir <value>' argument missing\. /],
  [['--data-dir='], /^--data-dir takes a folder: --data-dir DIR\.$/],
  [['portfolio.json'], /^Unexpected argument 'portfolio\.json'\. /],
  [['--inspect'], /^Unknown option '--inspect'\. /],
] as const)
  test(`started with ${words.join(' ')} it says what is wrong`, async ({ startBadly }) => {
    expectSaid(await startBadly({ words }), 2, sentence)
  })

test('a data folder that is a file is told', async ({ startBadly, home }) => {
  const file = join(home, 'file')
  await writeFile(file, '')
  expectSaid(await startBadly({ words: ['--data-dir', file] }), 1, /is a file, not a folder/)
})

/** Where not even an administrator may write. */
const nobodys: Partial<Record<NodeJS.Platform, string>> = {
  darwin: '/System/skillfolio',
  win32: String.raw`C:\System Volume Information\skillfolio`,
}

test('a data folder that nobody may write to is told', async ({ startBadly }) => {
  const folder = nobodys[process.platform] ?? '/sys/skillfolio'
  expectSaid(await startBadly({ words: ['--data-dir', folder] }), 1, /written/)
})

for (const [disk, sentence] of [
  ['full', /^The disk is full\. Free some space and retry\.$/],
  ['closed', /may not be written to\. Change its permissions/],
] as const) {
  test(`a fresh data folder on a disk that is ${disk} is told`, async ({ startBadly }) => {
    expectSaid(await startBadly({ disk }), 1, sentence)
  })

  test(`a portfolio on a disk that is ${disk} is shown, and each change is told not to be saved`, async ({
    start,
    dataDir,
  }) => {
    await seed(dataDir)
    const { page } = await start({ disk })
    await expect(page.locator('[data-role="ai-scientist"]')).toContainText('19')
    await page.keyboard.press('Control+2')
    const row = page.locator('[role="row"][data-skill="aws"]')
    await row.focus()
    await row.press('5')
    await expect(page.getByRole('alert')).toContainText('Not saved: ')
    await expect(row).toContainText('5 Expert')
    expect(await readFile(join(dataDir, 'portfolio.json'), 'utf8')).toBe(await readFile(sample, 'utf8'))
  })
}

test('a data folder in a place that takes none is told', async ({ startBadly, home }) => {
  const file = join(home, 'file')
  await writeFile(file, '')
  expectSaid(await startBadly({ words: ['--data-dir', join(file, 'data')] }), 1, /takes no file/)
})

test('a place for caches that cannot be had is told', async ({ startBadly, home }) => {
  const file = join(home, 'file')
  await writeFile(file, '')
  expectSaid(await startBadly({ home: file }), 1, /takes no file/)
})

test('a folder that another Skillfolio window holds is told', async ({ app, startBadly, home }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  expectSaid(await startBadly({ home: join(home, 'of-another') }), 1, /is in use by another Skillfolio/)
})

test('a folder that is open in a browser opens there', async ({ startBadly, dataDir }) => {
  const program = await startProgram({ dataDir })
  try {
    const { code, opened, dialogs } = await startBadly()
    expect(code).toBe(0)
    expect(dialogs).toEqual([])
    expect(opened).toHaveLength(1)
    expect(opened[0]).toMatch(new RegExp(`^${new URL(program.url).origin}/#code=`))
  } finally {
    await program.stop()
  }
})

test('two that are started at once: one opens, one ends well', async ({ launch, dataDir, home }) => {
  const both = await Promise.all([launch({ dataDir, home }), launch({ dataDir, home })])
  try {
    expect(both.filter(({ isOpen }) => isOpen)).toHaveLength(1)
    for (const one of both) if (!one.isOpen) expect((await one.ended).code).toBe(0)
  } finally {
    await Promise.all(both.map((one) => one.kill()))
  }
})
