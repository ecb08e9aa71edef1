// A check that is switched off says why: `// oxlint-disable-next-line rule -- the reason`.
// It stands outside oxlint, since a bare `oxlint-disable` would silence the very rule that asks for a reason.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const SILENCED = /(?:\/\/|\/\*|<!--)\s*(?:ox|es)lint-disable(?<rest>.*)/u
const rules = /^(?:-line|-next-line)?\s+[\w@/-]+/u

const faults = ['src', 'tests', 'scripts'].flatMap(sources).flatMap(faultsOf)
for (const fault of faults) process.stderr.write(`${fault}\n`)
process.exitCode = faults.length ? 1 : 0

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|vue)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function faultsOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const rest = SILENCED.exec(line)?.groups?.rest
      if (rest === undefined) return []
      const [named, why] = rest.split(/\s--\s/u)
      if (rules.test(named ?? '') && /\p{L}{3}/u.test(why ?? '')) return []
      return [`${file}:${index + 1}: name the rule and say why: oxlint-disable-next-line rule -- the reason`]
    })
}
