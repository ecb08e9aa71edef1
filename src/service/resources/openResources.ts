import path from 'node:path'
import type { Catalogue } from '#core/course/LearningItem.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import type { RolesFile } from '#core/role/Role.ts'
import type { Skill } from '#core/skill/Skill.ts'

// Read at once and without a detour: small files, once, on the way of every command. An import of node:fs would load its promises and streams too.
const fs = process.getBuiltinModule('node:fs')

/** What ships with the program. Each file is read when it is first asked for, and once. */
export interface Resources {
  /** The program's own version. */
  readonly version: () => Promise<string>
  readonly roles: () => Promise<RolesFile>
  readonly skills: () => Promise<readonly Skill[]>
  readonly courses: () => Promise<Catalogue>
  /** The example that a person may look at; never saved. */
  readonly sample: () => Promise<Portfolio>
}

/** The program's `resources` folder, seen from a built file (out/main) or a source file. Throws where there is none: the program is incomplete. */
export function resourcesFolder(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'resources')
    if (fs.existsSync(path.join(found, 'roles.json'))) return found
    if (path.dirname(folder) === folder) throw new Error(`No folder resources with roles.json in or above ${from}`)
  }
}

/**
 * The shipped roles, vocabulary, catalogue and sample; from `folder`, or from the program's own.
 * They are trusted here; that each fits its schema is a test (resources.test.ts).
 */
export function openResources(folder?: string): Resources {
  let home = folder
  const once = <T>(name: string): (() => Promise<T>) => {
    let parsed: Promise<T> | undefined
    const read = async () => {
      home ??= resourcesFolder()
      return JSON.parse(fs.readFileSync(path.join(home, name), 'utf8')) as T
    }
    return () => (parsed ??= read())
  }
  const about = once<{ readonly version: string }>('../package.json')
  return {
    version: async () => (await about()).version,
    roles: once('roles.json'),
    skills: once('skills.json'),
    courses: once('courses.json'),
    sample: once('sample-portfolio.json'),
  }
}
