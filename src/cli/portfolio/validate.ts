import { nearest } from '#core/nearest.ts'
import { portfolioWarnings } from '#core/portfolio/portfolioWarnings.ts'
import { PortfolioFile } from '#core/portfolio/Portfolio.ts'
import { readJson, readPortfolioValue } from '#core/portfolio/readPortfolio.ts'
import { ok } from '#core/Result.ts'
import { wrongPlaces } from '#core/shape.ts'
import { say } from '#messages/say.ts'
import { readText } from '#service/readText.ts'
import { problem, type Answer } from '../shared/Answer.ts'
import { fewWarnings } from '../shared/fewWarnings.ts'
import type { Places } from '../shared/Places.ts'

const idsOf = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id))

/** `validate`: whether a file is a portfolio, every place that is wrong, and what it refers to that nothing has. */
export async function validate(name: string, { fileAt, resources }: Places): Promise<Answer> {
  const file = fileAt(name)
  const text = readText(file)
  if (!text.ok) return problem(text.refusal)
  const value = readJson(text.value)
  if (!value.ok) return problem(value.refusal, { file })
  const read = readPortfolioValue(value.value)
  if (!read.ok)
    return problem(read.refusal, {
      file,
      ...(read.refusal.code === 'wrong-shape' &&
        read.refusal.where !== '' && { more: wrongPlaces(PortfolioFile, value.value).slice(1) }),
    })
  const { skills, own } = read.value
  const { roles } = await resources.roles()
  const vocabulary = await resources.skills()
  const known = {
    skills: idsOf(vocabulary),
    roles: idsOf(roles),
    courses: idsOf(await resources.courses()),
  }
  const rated = skills.filter(({ level }) => level !== undefined).length
  const near = { 'unknown-skill-kept': vocabulary, 'unknown-role-kept': [...roles, ...(own?.roles ?? [])] }
  const warnings = portfolioWarnings(read.value, known).map((warning) =>
    warning.code === 'unknown-skill-kept' || warning.code === 'unknown-role-kept'
      ? { ...warning, nearest: nearest(warning.id, near[warning.code]).join(', ') }
      : warning,
  )
  return ok({
    text: say('cli.validate.valid', { file: name, count: skills.length, rated }),
    warnings: fewWarnings(warnings),
  })
}
