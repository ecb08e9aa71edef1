import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findItAgain, tellStory } from '../e2e/support/story.ts'
import { answerSaveDialog } from './support/answerDialogs.ts'
import { expect, test } from './support/test.ts'

test('a person enters skills, sees both roles and why, chooses courses, saves the PDF, and finds it all the next day', async ({
  start,
  dataDir,
  home,
}) => {
  test.slow()
  const first = await start()
  const keys = (key: string) => `Control+${key}`
  const file = join(home, 'report.pdf')
  const savePdf = async () => {
    await answerSaveDialog(first, file)
    await first.page.keyboard.press(keys('p'))
    await expect(first.page.getByText(/^Saved as /)).toBeVisible()
    return readFile(file)
  }
  await tellStory({ page: first.page, addressOf: first.address, keys, savePdf })
  const kept: unknown = JSON.parse(await readFile(join(dataDir, 'portfolio.json'), 'utf8'))

  await test.step('the program is killed, and the next day everything is there again', async () => {
    await first.kill()
    const second = await start()
    await findItAgain({ page: second.page, keys })
    expect(JSON.parse(await readFile(join(dataDir, 'portfolio.json'), 'utf8'))).toEqual(kept)
  })
})
