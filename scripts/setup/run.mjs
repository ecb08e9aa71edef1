import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'
import { root } from './root.mjs'

const ORPHANED_AFTER_MS = 500

/**
 * Runs a program and keeps what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, options) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => {
        output += text
      })
    }
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }))
    // Some colour their words whatever they are told.
    child.on('close', (code, signal) => {
      resolve({ code: exitCode(code, signal), output: stripVTControlCharacters(output) })
    })
  })
}

/**
 * Runs a program in this one's place: its terminal, its signals, its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function runInPlace(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' })
    const stop = passSignalsTo(child)
    child.on('error', (error) => {
      stop()
      process.stderr.write(`${error.message}\n`)
      resolve(127)
    })
    child.on('exit', (code, signal) => {
      stop()
      resolve(exitCode(code, signal))
    })
  })
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} ends it
 */
export function passSignalsTo(child) {
  // A terminal sends Ctrl+C to every process in it: passed on, it would arrive twice and cut a clean end short.
  const interrupted = () => process.stdin.isTTY || child.kill('SIGINT')
  const ended = () => child.kill('SIGTERM')
  const hungUp = () => child.kill('SIGHUP')
  process.on('SIGINT', interrupted).on('SIGTERM', ended).on('SIGHUP', hungUp)
  // npm puts a shell between itself and us, and a signal for npm ends there: then we have lost our parent.
  const parent = process.ppid
  const orphaned = () => process.env.npm_lifecycle_event && process.ppid !== parent && child.kill('SIGTERM')
  const watch = setInterval(orphaned, ORPHANED_AFTER_MS)
  return () => {
    clearInterval(watch)
    process.off('SIGINT', interrupted).off('SIGTERM', ended).off('SIGHUP', hungUp)
  }
}

/**
 * As a shell counts: 128 and the signal's number where a signal ended it.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export const exitCode = (code, signal) => code ?? 128 + (signal ? constants.signals[signal] : 0)
