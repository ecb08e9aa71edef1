import { createHash } from 'node:crypto'
import { expect, test } from './support/test.ts'

const views = ['/', '/portfolio', '/rate', '/roles', '/gaps', '/plan', '/report', '/settings']

/** What an init script leaves on the page. */
interface Watched {
  styles: string[]
  breaches: string[]
}

test('the page keeps to its content policy in every view, and the policy allows nothing that the page does not use', async ({
  page,
  start,
}) => {
  await page.addInitScript(() => {
    const watched: Watched = { styles: [], breaches: [] }
    Object.assign(window, { watched })
    const note = ({ target, addedNodes }: MutationRecord) => {
      const added = [...addedNodes].filter((node) => node.nodeName === 'STYLE')
      for (const node of target.nodeName === 'STYLE' ? [target, ...added] : added)
        watched.styles.push(node.textContent ?? '')
    }
    new MutationObserver((records) => records.forEach(note)).observe(document, { childList: true, subtree: true })
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      watched.breaches.push(`${violatedDirective} ${blockedURI} ${sample}`)
    })
  })
  const { url } = await start()
  const response = await page.goto(url)
  const policy = response?.headers()['content-security-policy'] ?? ''
  await page.locator('[data-saved="true"]').waitFor()
  for (const view of views) {
    await page.evaluate((to) => {
      history.pushState({}, '', to)
      dispatchEvent(new PopStateEvent('popstate', { state: {} }))
    }, view)
    await page.locator('h1').first().waitFor()
    for (const colorScheme of ['dark', 'light'] as const) await page.emulateMedia({ colorScheme })
  }
  const { styles, breaches } = await page.evaluate(() => (window as unknown as { watched: Watched }).watched)
  const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  expect(breaches).toEqual([])
  expect(new Set(policy.match(/'sha256-[^']+'/g))).toEqual(new Set(hashes))
})

test('a deep address opens its view, with all its files', async ({ page, start }) => {
  const { url } = await start()
  const { origin, hash } = new URL(url)
  const failed: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url())
  })
  await page.goto(`${origin}/gaps/deeper${hash}`)
  await page.locator('[data-saved]').waitFor()
  expect(failed).toEqual([])
})
