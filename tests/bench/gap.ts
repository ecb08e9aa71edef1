import { analyseGap } from '#core/gap/analyseGap.ts'
import { readPortfolio } from '#core/portfolio/readPortfolio.ts'
import { deriveTargets } from '#core/role/deriveTargets.ts'
import { valueOf } from '#core/Result.ts'
import type { Bench } from './Figure.ts'
import { hugePortfolio } from './portfolios.ts'
import { rolesFile } from './resources.ts'
import { interleaved, median, ms, ratio } from './timing.ts'

/** Gap analysis of both roles over 10,000 and 20,000 skills, and opening a file of 10,000. */
export const gap: Bench = async () => {
  const roles = rolesFile.roles.map((role) => valueOf(deriveTargets(role, rolesFile.derivation)))
  const asked = [...new Set(roles.flatMap(({ requirements }) => requirements.flatMap(({ skills }) => skills)))]
  const [ten, twenty] = [hugePortfolio(10_000, asked), hugePortfolio(20_000, asked)]
  const text = JSON.stringify(ten)
  const times = await interleaved(
    {
      ten: () => roles.map((role) => analyseGap(ten, role)),
      twenty: () => roles.map((role) => analyseGap(twenty, role)),
      parse: () => JSON.parse(text) as unknown,
      open: () => valueOf(readPortfolio(text)),
    },
    41,
    10,
  )
  return [
    {
      name: 'gap analysis of both roles, 10,000 skills',
      limit: 5,
      unit: 'ms',
      measured: median(times.ten),
      note: `20,000: ${ms(median(times.twenty))}`,
    },
    {
      name: 'the same, 20,000 against 10,000',
      limit: 2.5,
      unit: '×',
      measured: ratio(times.twenty, times.ten),
      note: `${ms(median(times.ten))} → ${ms(median(times.twenty))}`,
    },
    {
      name: 'opening 10,000 skills, checked by the schema',
      limit: 4,
      unit: '×',
      measured: ratio(times.open, times.parse),
      note: `${ms(median(times.open))}, JSON.parse ${ms(median(times.parse))}`,
    },
  ]
}
