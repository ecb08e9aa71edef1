import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './support/test.ts'
import { findItAgain, tellStory } from './support/story.ts'

test('a person enters skills, sees both roles and why, chooses courses, saves the PDF, and finds it all the next day', async ({
  page,
  start,
  dataDir,
}) => {
  test.slow()
  const first = await start()
  await page.goto(first.url)

  const keys = (key: string) => `Alt+${key}`
  const savePdf = async () => {
    const download = page.waitForEvent('download')
    await page.keyboard.press('Control+p')
    return readFile(await (await download).path())
  }
  await tellStory({ page, addressOf: (view) => new URL(view, first.url).href, keys, savePdf })

  const kept = JSON.parse(await readFile(join(dataDir, 'portfolio.json'), 'utf8')) as {
    skills: unknown[]
    courses: unknown[]
  }

  await test.step('the program is killed; the page says so', async () => {
    await first.stop('SIGKILL')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The program behind this page has ended.', {
      timeout: 30_000,
    })
  })

  await test.step('the next day everything is there again', async () => {
    const second = await start()
    await page.goto(second.url)
    await findItAgain({ page, keys })
    expect(JSON.parse(await readFile(join(dataDir, 'portfolio.json'), 'utf8'))).toEqual(kept)
  })
})
