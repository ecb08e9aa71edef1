// `npm run catalogue:check` and `npm run catalogue:links`: hold the shipped catalogue against its rule, and open its links.
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { underOwnNode } from './setup/underOwnNode.mjs'

if (await underOwnNode(fileURLToPath(import.meta.url))) {
  const [what] = process.argv.slice(2)
  if (what === 'links') {
    const { openLinks } = await import('./catalogue/openLinks.ts')
    process.exitCode = await openLinks()
  } else {
    const { checkShipped } = await import('./catalogue/checkShipped.ts')
    process.exitCode = await checkShipped()
  }
}
