import { readFileSync } from 'node:fs'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import type { RolesFile } from '#core/role/Role.ts'

const root = new URL('../../', import.meta.url)
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`resources/${file}`, root), 'utf8'))

export const rolesFile = read('roles.json') as RolesFile
export const samplePortfolio = read('sample-portfolio.json') as Portfolio
