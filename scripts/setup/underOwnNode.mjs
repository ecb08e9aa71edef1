import { existsSync, realpathSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { installPackages } from './installPackages.mjs'
import { ownNode } from './ownNode.mjs'
import { root } from './root.mjs'
import { runInPlace } from './run.mjs'

// The oldest Node that runs TypeScript files as they are.
const OLDEST = { major: 22, minor: 18 }

/**
 * Sees to it that the packages are installed and that a script runs on the project's own Node, a package like the others.
 * @param {string} script the file that asks
 * @returns {Promise<boolean>} true: go on. false: it has been done by another Node, or cannot be; the exit code is set
 */
export async function underOwnNode(script) {
  if (!(await installPackages())) {
    process.exitCode = 1
    return false
  }
  if (existsSync(ownNode)) {
    if (realpathSync(ownNode) === realpathSync(process.execPath)) return goOn()
    process.exitCode = await runInPlace(ownNode, [script].concat(process.argv.slice(2)))
    return false
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return goOn()
  process.stderr.write(
    `Skillfolio needs Node ${OLDEST.major}.${OLDEST.minor} or newer on this kind of computer (${process.platform} ${process.arch}), ` +
      `and this is Node ${process.versions.node}: install a newer one and start again.\n`,
  )
  process.exitCode = 1
  return false
}

/** TypeScript is read four times faster the second time. A default import: an old Node does not have the function. */
function goOn() {
  module.enableCompileCache(join(root, 'node_modules', '.compile-cache'))
  return true
}
