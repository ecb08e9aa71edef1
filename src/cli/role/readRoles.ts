import { ok, type Result } from '#core/Result.ts'
import { nearest } from '#core/nearest.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { readJson } from '#core/portfolio/readPortfolio.ts'
import { deriveTargets, type TargetedRole } from '#core/role/deriveTargets.ts'
import { RoleProfile, type DerivationRules } from '#core/role/Role.ts'
import { readShape, wrongPlaces } from '#core/shape.ts'
import { isFile, readText } from '#service/readText.ts'
import { problem, type Problem } from '../shared/Answer.ts'
import type { Places } from '../shared/Places.ts'

/** Named as a file, or there and no folder: then it is not meant as an id. */
const isMeantAsFile = (name: string, file: string) => /[/\\]|\.json$/i.test(name) || isFile(file)

function readRoleFile(file: string, rules: DerivationRules): Result<TargetedRole, Problem> {
  const text = readText(file)
  if (!text.ok) return problem(text.refusal)
  const value = readJson(text.value)
  if (!value.ok) return problem(value.refusal, { file })
  const shape = readShape(RoleProfile, value.value)
  if (!shape.ok) return problem(shape.refusal, { file, more: wrongPlaces(RoleProfile, value.value).slice(1) })
  const role = deriveTargets(shape.value, rules)
  return role.ok ? role : problem(role.refusal, { file })
}

const isMissing = ({ refusal }: Problem) => refusal.code === 'no-portfolio-yet' || refusal.code === 'no-such-file'

/**
 * The roles that `--role` names, each once, with their targets: an id, `all`, or a file that holds one role.
 * `portfolio`: whose own roles have ids too. Where it cannot be read, an id that does not ship may be one of those, and
 * nothing is said of it; where there is none, it cannot.
 */
export async function readRoles(
  names: readonly string[],
  { fileAt, resources }: Places,
  portfolio?: Result<Portfolio, Problem>,
): Promise<Result<readonly TargetedRole[], Problem>> {
  const { derivation, source, roles } = await resources.roles()
  const own = portfolio?.ok ? (portfolio.value.own?.roles ?? []) : []
  const known = [...roles.map((role) => ({ ...role, source: role.source ?? source })), ...own]
  const found = new Map<string, TargetedRole>()
  const take = (profile: RoleProfile): Result<TargetedRole, Problem> => {
    const role = deriveTargets(profile, derivation)
    return role.ok ? role : problem(role.refusal)
  }
  for (const name of names) {
    const profiles = name === 'all' ? known : known.filter(({ id }) => id === name)
    const isFile = profiles.length === 0 && isMeantAsFile(name, fileAt(name))
    if (profiles.length === 0 && !isFile) {
      if (portfolio && !portfolio.ok && !isMissing(portfolio.refusal)) return portfolio
      return problem({
        code: 'unknown-role',
        id: name,
        nearest: nearest(name, known, { count: known.length, isAnyFar: true }).join(', '),
      })
    }
    const read = isFile ? [readRoleFile(fileAt(name), derivation)] : profiles.map(take)
    for (const role of read) {
      if (!role.ok) return role
      found.set(isFile ? fileAt(name) : role.value.id, role.value)
    }
  }
  return ok([...found.values()])
}
