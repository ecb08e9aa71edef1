const NETWORK = /ENOTFOUND|EAI_AGAIN|ECONN|ENETUNREACH|ETIMEDOUT|fetch failed|timed? ?out/i

/** Of all that electron-builder says when it fails, the one sentence that tells why. */
export function sayFailure(output: string): string {
  const [, kind, failure] = /⨯ failed to build (\S+)\s+error=(.*)/.exec(output) ?? []
  const reason = failure ?? /⨯ (.*?)(?:\s+failedTask=.*)?$/m.exec(output)?.[1]
  if (reason === undefined) return 'electron-builder ended without saying why.'
  if (NETWORK.test(reason)) {
    return `${kind ? `What ${kind} is made with` : 'What electron-builder works with'} could not be fetched (${reason}).`
  }
  return `electron-builder gave up${kind ? ` on ${kind}` : ''}: ${reason.replace(/\.$/, '')}.`
}
