import path from 'node:path'
import { Catalogue, type LearningItem } from '#core/course/LearningItem.ts'
import { catalogueWarnings } from '#core/course/catalogueWarnings.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { readJson, readPortfolio } from '#core/portfolio/readPortfolio.ts'
import { ok, type Result } from '#core/Result.ts'
import { readShape, wrongPlaces } from '#core/shape.ts'
import { isFile, readText } from '#service/readText.ts'
import { dataFolder } from '#service/storage/dataFolder.ts'
import { unknownTaught } from '../skill/unknownSkills.ts'
import { problem, type Problem, type Warning } from './Answer.ts'
import { fewWarnings } from './fewWarnings.ts'
import type { Places } from './Places.ts'

export interface PortfolioOptions {
  readonly portfolio?: string
  readonly dataDir?: string
}

/** The portfolio of a file, with that file in every problem. It is never changed. */
function readPortfolioFile(file: string): Result<Portfolio, Problem> {
  const text = readText(file)
  if (!text.ok) return problem(text.refusal)
  const portfolio = readPortfolio(text.value)
  return portfolio.ok ? portfolio : problem(portfolio.refusal, { file })
}

/** The portfolio that the options name, else the data folder's. */
export async function readChosenPortfolio(
  { portfolio, dataDir }: PortfolioOptions,
  { fileAt }: Places,
): Promise<Result<Portfolio, Problem>> {
  if (portfolio !== undefined) return readPortfolioFile(fileAt(portfolio))
  if (dataDir !== undefined && isFile(fileAt(dataDir)))
    return problem({ code: 'not-a-folder', folder: fileAt(dataDir) })
  const file = path.join(dataDir === undefined ? dataFolder() : fileAt(dataDir), 'portfolio.json')
  const read = readPortfolioFile(file)
  return !read.ok && read.refusal.code === 'no-such-file' ? problem({ code: 'no-portfolio-yet', file }) : read
}

export interface ReadCatalogue {
  readonly items: readonly LearningItem[]
  readonly warnings: readonly Warning[]
}

/** The catalogue of the file that was named, with what it does beyond our bounds; else the shipped one. */
export async function readCatalogue(
  name: string | undefined,
  { fileAt, resources }: Places,
): Promise<Result<ReadCatalogue, Problem>> {
  if (name === undefined) return ok({ items: await resources.courses(), warnings: [] })
  const file = fileAt(name)
  const text = readText(file)
  if (!text.ok) return problem(text.refusal)
  const value = readJson(text.value)
  if (!value.ok) return problem(value.refusal, { file })
  const shape = readShape(Catalogue, value.value)
  if (!shape.ok) return problem(shape.refusal, { file, more: wrongPlaces(Catalogue, value.value).slice(1) })
  const places = new Map<string, number>()
  for (const [index, { id }] of shape.value.entries()) {
    const first = places.get(id)
    if (first !== undefined)
      return problem(
        { code: 'duplicate-record', kind: 'course', id, first: `${first + 1}`, second: `${index + 1}` },
        { file },
      )
    places.set(id, index)
  }
  const unknown = unknownTaught(shape.value, await resources.skills())
  return ok({ items: shape.value, warnings: fewWarnings([...catalogueWarnings(shape.value), ...unknown]) })
}
