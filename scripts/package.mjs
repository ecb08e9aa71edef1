// `npm run package`: makes what is given to others: an installer, a disk image, an AppImage; each on its own system.
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { underOwnNode } from './setup/underOwnNode.mjs'

if (await underOwnNode(fileURLToPath(import.meta.url))) {
  const { packageSkillfolio } = await import('./package/packageSkillfolio.ts')
  process.exitCode = await packageSkillfolio(process.argv.slice(2))
}
