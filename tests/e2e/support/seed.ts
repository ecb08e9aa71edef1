import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readFile } from 'node:fs/promises'

/** The file of the sample person. */
export const sample = fileURLToPath(new URL('../../../resources/sample-portfolio.json', import.meta.url))

/** Puts a portfolio into a data folder before the program starts: the sample person's, or a text as it is. */
export async function seed(dataDir: string, text?: string): Promise<void> {
  await writeFile(join(dataDir, 'portfolio.json'), text ?? (await readFile(sample, 'utf8')))
}
