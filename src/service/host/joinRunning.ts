/** A program on this machine answers at once, or not at all; in milliseconds. */
const PATIENCE = 3000

/**
 * Asks the program that holds the folder for an address that opens it once. `url` comes from the lock file and carries
 * the secret that stands there. Undefined where it does not answer.
 */
export async function joinRunning(url: string): Promise<string | undefined> {
  const response = await fetch(url, { method: 'POST', signal: AbortSignal.timeout(PATIENCE) }).catch(() => undefined)
  if (!response?.ok) return undefined
  const { code } = (await response.json()) as { code: string }
  return `${new URL(url).origin}/#code=${code}`
}
