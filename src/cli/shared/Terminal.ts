/** The terminal, pipe or script that runs a command. */
export interface Terminal {
  /** The result goes here, and nothing else. */
  readonly print: (text: string) => void
  /** One sentence a problem. */
  readonly complain: (sentence: string) => void
  /** Where the person stands: relative paths begin here. */
  readonly folder: string
}

/** Letters and signs, and no control characters: a name in a file must not steer the terminal. */
const harmless = (text: string) => text.replaceAll(/[^\P{Cc}\n]/gu, ' ')

/** npm runs a script in the project's folder and says in INIT_CWD where the person stood. */
const standing = () => (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) || process.cwd()

export function thisTerminal(): Terminal {
  // A reader that has had enough (`| head`) is no problem of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    print: (text) => process.stdout.write(`${harmless(text)}\n`),
    complain: (sentence) => process.stderr.write(`${harmless(sentence).replaceAll('\n', ' ')}\n`),
    folder: standing(),
  }
}
