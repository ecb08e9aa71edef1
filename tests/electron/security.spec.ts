import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { rendererPolicy } from '../../src/service/document/rendererPolicy.ts'
import type { DesktopProgram } from './support/program.ts'
import { expect, test } from './support/test.ts'
import { openedOutside, watchOutside } from './support/watchOutside.ts'

// Electron's own checklist, in its order and with its numbers: docs/electron-security.md.

// What Chromium says of what it refuses.
test.use({
  expectedErrors: /^Not allowed to|Content Security Policy|Failed to load resource|TrustedScript/,
  expectedRequests: /^https?:\/\/(?:me:secret@)?example\.com\/|^(?:app:\/\/other|mailto:me@|smb:\/\/server)/,
})

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The preferences that hold for the window and for the one that prints, as Electron has understood them. */
async function preferencesOf(program: DesktopProgram) {
  const preferences = await program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      const { session: _, ...preferences } = contents.getLastWebPreferences()
      return preferences
    }),
  )
  expect(preferences).toHaveLength(2)
  return preferences
}

/** Clicks a link to this address in the page. */
const clickLink = (program: DesktopProgram, href: string, target = '') =>
  program.page.evaluate(
    ([address, where]) => {
      const link = document.createElement('a')
      link.href = address
      link.target = where
      document.body.append(link)
      link.click()
      link.remove()
    },
    [href, target] as const,
  )

/** By now the page would have gone, had it been let. */
async function expectStays(program: DesktopProgram) {
  await program.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
  expect(program.page.url()).toBe(program.address('/overview'))
  await expect(program.page.getByRole('heading', { level: 1 })).toBeVisible()
}

test('security 1: nothing but what ships with the program is loaded', async ({ shared: app }) => {
  const loaded = await app.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(loaded.length).toBeGreaterThan(3)
  for (const address of loaded) expect(address).toContain(app.address('/'))
  const isReached = await app.page.evaluate(() =>
    fetch('https://example.com/').then(
      () => true,
      () => false,
    ),
  )
  expect(isReached).toBe(false)
})

test('security 2: no page has Node', async ({ shared: app }) => {
  expect(
    await app.page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')]),
  ).toEqual(['undefined', 'undefined'])
  for (const preferences of await preferencesOf(app)) expect(preferences).toMatchObject({ nodeIntegration: false })
})

test('security 3: preload and page have a world each', async ({ shared: app }) => {
  expect(await app.page.evaluate(() => typeof Reflect.get(window, 'ipcRenderer'))).toBe('undefined')
  for (const preferences of await preferencesOf(app)) expect(preferences).toMatchObject({ contextIsolation: true })
})

test('security 4: every page is sandboxed', async ({ shared: app }) => {
  for (const preferences of await preferencesOf(app)) expect(preferences).toMatchObject({ sandbox: true })
})

test('security 5: every permission is refused', async ({ shared: app, electron }) => {
  expect(await app.page.evaluate(() => Notification.requestPermission())).not.toBe('granted')
  const located = await app.page.evaluate(
    () =>
      new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('told'),
          ({ code }) => resolve(code),
        ),
      ),
  )
  expect(located).toBe(1)
  // Headless Chromium refuses of itself; so the stand-in is also asked what the program's own handlers say.
  if (electron !== 'stand-in') return
  for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'hid']) {
    const said = await app.evaluate(
      (electronModule, wanted) =>
        (
          electronModule as unknown as { standIn: { askPermission(wanted: string): Promise<object> } }
        ).standIn.askPermission(wanted),
      permission,
    )
    expect(said).toEqual({ asked: false, checked: false, device: false })
  }
})

test('security 6: web security is on', async ({ shared: app }) => {
  for (const preferences of await preferencesOf(app)) expect(preferences).toMatchObject({ webSecurity: true })
})

test('security 7: the page comes with the policy that the browser host sends', async ({ shared: app }) => {
  const headers = await app.page.evaluate(async () => {
    const answer = await fetch('/')
    return Object.fromEntries(answer.headers)
  })
  expect(headers).toMatchObject({
    'content-security-policy': rendererPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  const isRun = await app.page.evaluate(() => {
    const script = document.createElement('script')
    try {
      script.text = 'window.wasRun = true'
    } catch {
      return false // trusted types refuse it even sooner
    }
    document.body.append(script)
    return 'wasRun' in window
  })
  expect(isRun).toBe(false)
})

test('security 8: no insecure content is allowed', async ({ shared: app }) => {
  for (const preferences of await preferencesOf(app))
    expect(preferences['allowRunningInsecureContent'] ?? false).toBe(false)
})

test('security 9: nothing experimental is switched on', async ({ shared: app }) => {
  for (const preferences of await preferencesOf(app)) expect(preferences['experimentalFeatures'] ?? false).toBe(false)
})

test('security 10: no feature of Blink is enabled', async ({ shared: app }) => {
  for (const preferences of await preferencesOf(app)) expect(preferences['enableBlinkFeatures'] ?? '').toBe('')
})

test('security 11: there are no webviews, and so none that open windows', async ({ shared: app }) => {
  for (const preferences of await preferencesOf(app)) expect(preferences).toMatchObject({ webviewTag: false })
  const isWebview = await app.page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('allowpopups', '')
    document.body.append(view)
    const { constructor } = view
    view.remove()
    return constructor !== HTMLElement && constructor !== HTMLUnknownElement
  })
  expect(isWebview).toBe(false)
})

test('security 12: no webview may be attached, whatever its options', async ({ shared: app }) => {
  const arePrevented = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      let isPrevented = false
      webContents.emit('will-attach-webview', { preventDefault: () => (isPrevented = true) }, {}, {})
      return isPrevented
    }),
  )
  expect(arePrevented).toEqual([true, true])
})

for (const address of [
  'http://example.com/',
  'file:///etc/passwd',
  'javascript:document.title="run"',
  'app://other/index.html',
  'data:text/html,<p>other</p>',
])
  test(`security 13: the page does not go to ${address.slice(0, 24)}`, async ({ shared: app }) => {
    await watchOutside(app)
    await clickLink(app, address)
    await expectStays(app)
    expect(await app.page.title()).not.toBe('run')
    expect(await openedOutside(app)).toEqual([])
  })

test('security 13: the page does not go to an https address, which opens in the person’s browser', async ({
  shared: app,
}) => {
  await watchOutside(app)
  await clickLink(app, 'https://example.com/course')
  await expectStays(app)
  expect(await openedOutside(app)).toEqual(['https://example.com/course'])
})

test('security 13: a frame does not go elsewhere, and no page is drawn in it', async ({ shared: app }) => {
  await watchOutside(app)
  const isThere = await app.page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/'
    document.body.append(frame)
    await new Promise((resolve) => setTimeout(resolve, 300))
    try {
      return (frame.contentDocument?.body.textContent ?? '') !== ''
    } catch {
      return false // what stands there is of nobody's origin
    }
  })
  expect(isThere).toBe(false)
  expect(await openedOutside(app)).toEqual([])
})

test('security 14: no page opens a window', async ({ shared: app }) => {
  await watchOutside(app)
  for (const address of ['about:blank', 'file:///etc/passwd', 'http://example.com/'])
    await clickLink(app, address, '_blank')
  await clickLink(app, 'https://example.com/course', '_blank')
  await app.page.evaluate(() => window.open('/overview'))
  await expectStays(app)
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((one) => one.isVisible()).length),
    )
    .toBe(1)
  await expect.poll(() => openedOutside(app)).toEqual(['https://example.com/course'])
})

test('security 15: only an https address without a password is given to the system', async ({ shared: app }) => {
  await watchOutside(app)
  for (const address of [
    'http://example.com/',
    'https://me:secret@example.com/',
    'mailto:me@example.com',
    'smb://server/share',
    'https://example.com/fine',
  ])
    await clickLink(app, address, '_blank')
  await expect.poll(() => openedOutside(app)).toEqual(['https://example.com/fine'])
})

test('security 16: Electron is named by its exact version', async () => {
  const { devDependencies } = JSON.parse(await readFile(at('../../package.json'), 'utf8')) as {
    devDependencies: { electron: string }
  }
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
  expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(45)
})

test('security 17: a call from any page but the program’s own is refused', async ({ shared: app }) => {
  const answer = await app.evaluate(async ({ BrowserWindow }, preload) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload } })
    await window.loadURL('data:text/html,<p>another page</p>')
    const said: unknown = await window.webContents.executeJavaScript(
      `window.skillfolio.send(JSON.stringify({ id: '1', call: 'open', input: {} }))`,
    )
    window.destroy()
    return said
  }, at('../../out/preload/index.cjs'))
  expect(JSON.parse(String(answer))).toEqual({ ok: false, refusal: { code: 'not-admitted', what: 'origin' } })
})

test('security 18: the page is not read as a file, and no path leads out of its folder', async ({ shared: app }) => {
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())).toMatch(
    /^app:\/\/skillfolio\//,
  )
  const statuses = await app.page.evaluate(() =>
    Promise.all(
      [
        '/../main/main.js',
        '/..%2fmain%2fmain.js',
        '/%2e%2e/%2e%2e/package.json',
        '/assets/..%5c..%5cmain.js',
        '/document/x',
      ].map(async (path) => (await fetch(path)).status),
    ),
  )
  for (const status of statuses) expect(status).toBe(404)
})

test('security 20: the page gets two functions, and nothing of Electron', async ({ shared: app }) => {
  const bridge = await app.page.evaluate(() => {
    const there = Reflect.get(window, 'skillfolio') as object
    return { names: Object.keys(there).toSorted(), isFrozen: Object.isFrozen(there) }
  })
  expect(bridge).toEqual({ names: ['listen', 'send'], isFrozen: true })
  const preload = await readFile(at('../../out/preload/index.cjs'), 'utf8')
  expect([...preload.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"'])
})
