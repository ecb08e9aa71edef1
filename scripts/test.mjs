// `npm test`: sets up what is missing, then runs every check there is and counts.
// Any Node reads this file and the .mjs files it imports; the rest runs on the project's own Node.
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { underOwnNode } from './setup/underOwnNode.mjs'

if (await underOwnNode(fileURLToPath(import.meta.url))) {
  const { runChecks } = await import('./test/runChecks.ts')
  process.exitCode = await runChecks()
}
