import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { ownNode } from './ownNode.mjs'
import { withProgress } from './progress.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'

// npm removes node_modules first, and this with it: an install that broke off is seen.
const stamp = join(root, 'node_modules', '.installed-from')

/**
 * Installs the packages where they are missing or the lock file has changed; quiet otherwise.
 * @returns {Promise<boolean>} whether all is there
 */
export async function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const wanted = createHash('sha256')
    .update(lock)
    .update(process.platform + process.arch)
    .digest('hex')
  const packages = Object.entries(JSON.parse(lock).packages).filter(([path]) => path)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && areThere(packages)) return true
  if (!areInstalled(packages)) {
    const { code, output } = await withProgress('Installing what Skillfolio is made of, about a minute', install)
    if (code !== 0) {
      process.stderr.write(
        `${output}\nThe packages could not be installed: npm ends with ${code}. What it says stands above.\n`,
      )
      return false
    }
  }
  writeFileSync(stamp, wanted)
  return true
}

// The warnings that are left out are about the machine's Node, which only runs npm here.
const quietly = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']

async function install() {
  // The machine's Node where npm names it: Windows cannot replace a Node that runs.
  const first = await npm(process.env.npm_node_execpath || process.execPath, ['ci'].concat(quietly))
  if (first.code !== 0 || !existsSync(ownNode)) return first
  // Under an old Node npm leaves out, without a word, each optional package that asks for a newer one: compilers among
  // them. Asked again under the project's own Node it adds those.
  return npm(ownNode, ['install', '--no-save'].concat(quietly))
}

/**
 * @param {string} node
 * @param {readonly string[]} args
 */
function npm(node, args) {
  const npmScript = process.env.npm_execpath
  if (npmScript && basename(npmScript).startsWith('npm')) return run(node, [npmScript].concat(args))
  const path = `${dirname(node)}${delimiter}${process.env.PATH}`
  return run('npm', args, { env: { ...process.env, PATH: path }, shell: process.platform === 'win32' })
}

/**
 * Whether somebody ran npm by hand: npm writes what it installed into a lock file of its own.
 * @param {[string, any][]} packages
 */
function areInstalled(packages) {
  const npms = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(npms)) return false
  const installed = JSON.parse(readFileSync(npms, 'utf8')).packages
  return (
    areThere(packages) &&
    packages.every(
      ([path, { version, optional }]) => optional || (installed[path] && installed[path].version === version),
    )
  )
}

/** @param {[string, any][]} packages */
const areThere = (packages) =>
  packages.every(([path, { optional }]) => optional || existsSync(join(root, path, 'package.json')))
