// `npm start`: sets up what is missing, then opens Skillfolio.
// Any Node reads this file and the .mjs files it imports (only `node:` imports, old syntax); the rest runs on the project's own Node.
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { underOwnNode } from './setup/underOwnNode.mjs'
import { readOptions, usage } from './start/readOptions.mjs'

const read = readOptions(process.argv.slice(2), process.env.INIT_CWD || process.cwd())
if (read.wrong !== undefined) {
  process.stderr.write(`${read.wrong}\n`)
  process.exitCode = 2
} else if (read.options.help) {
  process.stdout.write(usage)
} else if (await underOwnNode(fileURLToPath(import.meta.url))) {
  const { startSkillfolio } = await import('./start/startSkillfolio.ts')
  process.exitCode = await startSkillfolio(read.options)
}
