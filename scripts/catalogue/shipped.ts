import { readFile } from 'node:fs/promises'
import type { CatalogueRule } from '#core/catalogue/checkCatalogue.ts'
import type { LearningItem } from '#core/course/LearningItem.ts'
import { valueOf } from '#core/Result.ts'
import { deriveTargets, type TargetedRole } from '#core/role/deriveTargets.ts'
import { openResources } from '#service/resources/openResources.ts'
import { readEfforts } from './readEfforts.ts'

/** What ships, and what it is held against. */
export interface Shipped {
  readonly catalogue: readonly LearningItem[]
  readonly roles: readonly TargetedRole[]
  readonly rule: CatalogueRule
}

export async function readShipped(): Promise<Shipped> {
  const resources = openResources()
  const { roles, derivation, tips } = await resources.roles()
  const readme = await readFile(new URL('../../resources/README.md', import.meta.url), 'utf8')
  return {
    catalogue: await resources.courses(),
    roles: roles.map((role) => valueOf(deriveTargets(role, derivation))),
    rule: {
      efforts: readEfforts(readme),
      skills: new Set((await resources.skills()).map(({ id }) => id)),
      tips: new Set(tips.map(({ id }) => id)),
    },
  }
}
