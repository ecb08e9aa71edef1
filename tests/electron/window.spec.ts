import { expect, test } from './support/test.ts'

test('the program opens in its window', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Start with what you can do already.')
})
