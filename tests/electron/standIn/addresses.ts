/** Chromium knows no `app:`; its pages stand under https addresses that no network resolves. */
export function toPage(address: string): string {
  const [, scheme, rest] = /^(app):\/\/([^/?#]+.*)$/.exec(address) ?? []
  if (!scheme || !rest) return address
  const { host } = new URL(`http://${rest}`)
  return `https://${host}.${scheme}.invalid${rest.slice(host.length) || '/'}`
}

export function toApp(address: string): string {
  const [, host, rest] = /^(?:blob:)?https:\/\/([^/?#]+)\.app\.invalid(.*)$/.exec(address) ?? []
  return host === undefined ? address : `${address.startsWith('blob:') ? 'blob:' : ''}app://${host}${rest}`
}
