import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { rendererPolicy } from '../../src/service/document/rendererPolicy.ts'
import { openSeeded } from './support/openSeeded.ts'
import type { DesktopProgram } from './support/program.ts'
import { expect, test } from './support/test.ts'
import { openedOutside, watchOutside } from './support/watchOutside.ts'

// Electron's own checklist, in its order and with its numbers: docs/electron-security.md.

// What Chromium says of what it refuses.
test.use({ expectedErrors: /^Not allowed to|Content Security Policy|Failed to load resource|TrustedScript/ })

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The preferences that hold for each window there is, as Electron has understood them. */
const preferencesOf = (program: DesktopProgram) =>
  program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      const { session: _, ...preferences } = contents.getLastWebPreferences()
      return preferences
    }),
  )

/** Opens the report, so that the window for printing is there too. */
async function withPrintWindow(program: DesktopProgram, dataDir: string) {
  await openSeeded(program, dataDir)
  await program.page.keyboard.press('Control+6')
  await expect(program.page.locator('iframe.is-shown')).toBeVisible()
  await expect.poll(async () => (await preferencesOf(program)).length).toBe(2)
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

test('security 1: nothing but what ships with the program is loaded', async ({ app }) => {
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

test('security 2: no page has Node', async ({ app, dataDir }) => {
  expect(
    await app.page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')]),
  ).toEqual(['undefined', 'undefined'])
  await withPrintWindow(app, dataDir)
  for (const preferences of await preferencesOf(app)) expect(preferences).toMatchObject({ nodeIntegration: false })
})

test('security 3: preload and page have a world each', async ({ app, dataDir }) => {
  expect(await app.page.evaluate(() => typeof Reflect.get(window, 'ipcRenderer'))).toBe('undefined')
  await withPrintWindow(app, dataDir)
  for (const preferences of await preferencesOf(app)) expect(preferences).toMatchObject({ contextIsolation: true })
})

test('security 4: every page is sandboxed', async ({ app, dataDir }) => {
  await withPrintWindow(app, dataDir)
  for (const preferences of await preferencesOf(app)) expect(preferences).toMatchObject({ sandbox: true })
})

test('security 5: every permission is refused', async ({ app, electron }) => {
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

test('security 6: web security is on', async ({ app, dataDir }) => {
  await withPrintWindow(app, dataDir)
  for (const preferences of await preferencesOf(app)) expect(preferences).toMatchObject({ webSecurity: true })
})

test('security 7: the page comes with the policy that the browser host sends', async ({ app }) => {
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

test('security 8, 9, 10: nothing insecure or experimental is switched on', async ({ app, dataDir }) => {
  await withPrintWindow(app, dataDir)
  for (const preferences of await preferencesOf(app)) {
    expect(preferences['allowRunningInsecureContent'] ?? false).toBe(false)
    expect(preferences['experimentalFeatures'] ?? false).toBe(false)
    expect(preferences['enableBlinkFeatures'] ?? '').toBe('')
  }
})

test('security 11, 12: there are no webviews', async ({ app, dataDir }) => {
  await withPrintWindow(app, dataDir)
  for (const preferences of await preferencesOf(app)) expect(preferences).toMatchObject({ webviewTag: false })
  const isPrevented = await app.evaluate(({ BrowserWindow }) => {
    let prevented = false
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.emit('will-attach-webview', { preventDefault: () => (prevented = true) }, {}, {})
    return prevented
  })
  expect(isPrevented).toBe(true)
})

for (const address of [
  'http://example.com/',
  'file:///etc/passwd',
  'javascript:document.title="run"',
  'app://other/index.html',
  'data:text/html,<p>other</p>',
])
  test(`security 13: the page does not go to ${address.slice(0, 24)}`, async ({ app }) => {
    await watchOutside(app)
    await clickLink(app, address)
    await expectStays(app)
    expect(await app.page.title()).not.toBe('run')
    expect(await openedOutside(app)).toEqual([])
  })

test('security 13: the page does not go to an https address, which opens in the person’s browser', async ({ app }) => {
  await watchOutside(app)
  await clickLink(app, 'https://example.com/course')
  await expectStays(app)
  expect(await openedOutside(app)).toEqual(['https://example.com/course'])
})

test('security 13: a frame does not go elsewhere, and no page is drawn in it', async ({ app }) => {
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

test('security 14: no page opens a window', async ({ app }) => {
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

test('security 15: only an https address without a password is given to the system', async ({ app }) => {
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

test('security 17: a call from any page but the program’s own is refused', async ({ app }) => {
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

test('security 18: the page is not read as a file, and no path leads out of its folder', async ({ app }) => {
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

test('security 20: the page gets two functions, and nothing of Electron', async ({ app }) => {
  const bridge = await app.page.evaluate(() => {
    const there = Reflect.get(window, 'skillfolio') as object
    return { names: Object.keys(there).toSorted(), isFrozen: Object.isFrozen(there) }
  })
  expect(bridge).toEqual({ names: ['listen', 'send'], isFrozen: true })
  const preload = await readFile(at('../../out/preload/index.cjs'), 'utf8')
  expect([...preload.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"'])
})
