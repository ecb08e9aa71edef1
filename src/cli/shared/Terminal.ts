/** The terminal, pipe or script that runs a command. */
export interface Terminal {
  /** The result goes here, and nothing else. */
  readonly print: (text: string) => void
  /** One sentence a problem. */
  readonly complain: (sentence: string) => void
  /** Where the person stands: relative paths begin here. */
  readonly folder: string
}

const fs = process.getBuiltinModule('node:fs')

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

/** What was printed cannot be written: the disk it goes to is full, or gone. `cause` is the system's error. */
export class OutputFailed extends Error {}

/** Writes all of it. A stream would do, and takes a twentieth of a start-up to set up: it is for a pipe that is full. */
function write(text: string, descriptor: 1 | 2): void {
  const bytes = Buffer.from(`${text}\n`)
  let written = 0
  try {
    while (written < bytes.length) written += fs.writeSync(descriptor, bytes, written)
  } catch (error) {
    // A reader that has had enough (`| head`) is no problem of ours.
    if (codeOf(error) === 'EPIPE') return
    if (codeOf(error) !== 'EAGAIN') {
      // Of a complaint that cannot be written nothing more can be said.
      if (descriptor === 2) return
      throw new OutputFailed('output', { cause: error })
    }
    const stream = descriptor === 1 ? process.stdout : process.stderr
    stream.on('error', (later) => {
      if (codeOf(later) !== 'EPIPE') throw later
    })
    stream.write(bytes.subarray(written))
  }
}

/** Letters and signs, and no control characters: a name in a file must not steer the terminal. */
const harmless = (text: string) => text.replaceAll(/[^\P{Cc}\n]/gu, ' ')

/** npm runs a script in the project's folder and says in INIT_CWD where the person stood. */
const standing = () => (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) || process.cwd()

export const thisTerminal = (): Terminal => ({
  print: (text) => write(harmless(text), 1),
  complain: (sentence) => write(harmless(sentence).replaceAll('\n', ' '), 2),
  folder: standing(),
})
