import { seed } from '../../e2e/support/seed.ts'
import type { DesktopProgram } from './program.ts'

/** Puts the sample person's portfolio into the data folder, and shows it: keys pressed from now on are heard. */
export async function openSeeded({ page }: Pick<DesktopProgram, 'page'>, dataDir: string): Promise<void> {
  await seed(dataDir)
  await page.reload()
  await page.locator('[data-saved="true"]').first().waitFor()
}
