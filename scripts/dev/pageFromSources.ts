import { join, relative, sep } from 'node:path'
import type { Plugin } from 'vite'
import { root } from '../setup/root.mjs'

/**
 * Puts three modules in the place of the window's own while one develops: the page comes from the server that makes it
 * from its sources, and may hear from there what has changed. What is built otherwise has none of them.
 * @param page that server's address, with a slash at its end
 */
export function pageFromSources(page: string): Plugin {
  const events = page.replace(/^http/, 'ws')
  const texts: Readonly<Record<string, string>> = {
    'src/service/document/openRenderer.ts': `
      export const openRenderer = async () => ({ url, method, headers }) => {
        const { pathname, search } = new URL(url)
        return fetch(new URL(pathname + search, ${JSON.stringify(page)}), { method, headers })
      }`,
    'src/main/isOwnAddress.ts': `
      import { isAppAddress } from ${JSON.stringify(join(root, 'src', 'main', 'appAddress.ts'))}
      export const isOwnAddress = (url) =>
        isAppAddress(url) || /^(?:blob:app:|data:|devtools:)/.test(url) || url.startsWith(${JSON.stringify(events)})`,
    // Chromium asks whether a page may reach this machine.
    'src/main/isGranted.ts': `
      export const isGranted = (permission) => ['loopback-network', 'local-network-access'].includes(permission)`,
  }
  return {
    name: 'page-from-sources',
    enforce: 'pre',
    load: (file) => texts[relative(root, file).split(sep).join('/')],
  }
}
