import { randomBytes } from 'node:crypto'

/** Who may come in: a code opens once and gives a token, a token is good while the program runs. */
export interface Sessions {
  readonly newCode: () => string
  /** The token for a code that was not used before; undefined for any other text. */
  readonly exchange: (code: string) => string | undefined
  readonly knows: (token: string) => boolean
}

/** So many unused codes are kept; then the oldest no longer opens. */
const MOST_CODES = 64

const secret = () => randomBytes(32).toString('base64url')

export function makeSessions(): Sessions {
  const codes = new Set<string>()
  const tokens = new Set<string>()
  return {
    newCode: () => {
      const code = secret()
      codes.add(code)
      for (const oldest of codes) {
        if (codes.size <= MOST_CODES) break
        codes.delete(oldest)
      }
      return code
    },
    exchange: (code) => {
      if (!codes.delete(code)) return undefined
      const token = secret()
      tokens.add(token)
      return token
    },
    knows: (token) => tokens.has(token),
  }
}
