// Read before anything is installed, so that a slip of the keyboard is answered at once.
import { resolve } from 'node:path'

export const usage = `npm start -- [options]

  --host electron|browser   its own window, or one of your browser's (default: its own where it can be had)
  --data-dir DIR            the folder that holds your portfolio
  --port N                  the port of the browser host, 0 to 65535 (default: any that is free)
  --no-open                 print the address instead of opening a window
  --help                    this list
`

/** @typedef {{ host?: 'electron' | 'browser', dataDir?: string, port?: number, open: boolean, help: boolean }} StartOptions */

/**
 * @param {readonly string[]} words what was typed after `npm start --`
 * @param {string} standing the folder where the person stands; a relative folder is meant from there
 * @returns {{ wrong: string } | { wrong: undefined, options: StartOptions }} `wrong`: one sentence that says what to type instead
 */
export function readOptions(words, standing) {
  /** @type {StartOptions} */
  const options = { open: true, help: false }
  const left = words.flatMap((word) =>
    /^--[^=]+=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word],
  )
  while (left.length > 0) {
    const word = /** @type {string} */ (left.shift())
    if (word === '--help' || word === '-h') options.help = true
    else if (word === '--no-open') options.open = false
    else if (word === '--host' || word === '--data-dir' || word === '--port') {
      const value = left.shift()
      const wrong = take(options, word, value, standing)
      if (wrong) return { wrong }
    } else return { wrong: unknown(word) }
  }
  return { wrong: undefined, options }
}

/**
 * @param {StartOptions} options
 * @param {'--host' | '--data-dir' | '--port'} word
 * @param {string | undefined} value
 * @param {string} standing
 * @returns {string | undefined} what is wrong
 */
function take(options, word, value, standing) {
  if (word === '--host') {
    if (value !== 'electron' && value !== 'browser') return `--host takes electron or browser, not ${quoted(value)}.`
    options.host = value
  }
  if (word === '--data-dir') {
    if (!value) return '--data-dir takes a folder: --data-dir DIR.'
    options.dataDir = resolve(standing, value)
  }
  if (word === '--port') {
    if (!value || !/^\d{1,5}$/.test(value) || Number(value) > 65535)
      return `--port takes a number from 0 to 65535, not ${quoted(value)}.`
    options.port = Number(value)
  }
  return undefined
}

/** @param {string} word */
const unknown = (word) =>
  word.startsWith('-')
    ? `There is no option ${word}: npm start -- --help lists them.`
    : `${quoted(word)} is not expected here: write options after two dashes, as in npm start -- --port 8080.`

/** @param {string | undefined} value */
const quoted = (value) => (value ? `"${value}"` : 'nothing')
