import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A skill's level in the portfolio of a data folder, as it stands on disk. */
export async function levelIn(dataDir: string, skill: string): Promise<number | undefined> {
  const { skills } = JSON.parse(await readFile(join(dataDir, 'portfolio.json'), 'utf8')) as {
    skills: { skill: string; level?: number }[]
  }
  return skills.find((one) => one.skill === skill)?.level
}
