import process from 'node:process'

const QUIET_MS = 1000
const REPEAT_MS = 10_000

/**
 * Runs a piece of work; once it takes more than a second, says what goes on and how long already.
 * @template T
 * @param {string} what a clause without a full stop: "Building Skillfolio"
 * @param {(tell: (detail: string) => void) => Promise<T>} work is given a way to say how far it is: "12 of 110 MB"
 * @returns {Promise<T>}
 */
export async function withProgress(what, work) {
  const begun = Date.now()
  const live = process.stderr.isTTY
  let detail = ''
  let said = false
  const say = () => {
    const seconds = Math.round((Date.now() - begun) / 1000)
    const line = `${what} … ${[detail, said ? `${seconds} s` : ''].filter(Boolean).join(', ')}`.trimEnd()
    process.stderr.write(live ? `\r\u001B[K${line}` : `${line}\n`)
    said = true
  }
  /** @type {NodeJS.Timeout | undefined} */
  let repeated
  const first = setTimeout(() => {
    say()
    repeated = setInterval(say, live ? QUIET_MS : REPEAT_MS)
  }, QUIET_MS)
  try {
    return await work((text) => {
      detail = text
    })
  } finally {
    clearTimeout(first)
    clearInterval(repeated)
    if (said && live) process.stderr.write('\r\u001B[K')
  }
}
