import { valueOf } from '#core/Result.ts'
import { expect, test } from 'vitest'
import { type BrowserUse, findBrowser, type Machine } from './findBrowser.ts'

const debianShell = '/usr/bin/chromium-headless-shell'
const debianChromium = '/usr/bin/chromium'
const chrome = '/usr/bin/google-chrome-stable'
const shipped = { executablePath: '/cache/chromium', env: { LD_LIBRARY_PATH: '/cache/lib' } }

/** A machine on which just these files can be started. */
function machineWith(files: readonly string[], rest: Partial<Machine> = {}): Machine {
  const separator = rest.platform === 'win32' ? '\\' : '/'
  return {
    platform: 'linux',
    env: {},
    home: '/home/ada',
    namesIn: async (folder) => {
      const inside = files.filter((file) => file.startsWith(folder + separator))
      return [...new Set(inside.map((file) => file.slice(folder.length + 1).split(separator)[0] ?? ''))]
    },
    isExecutable: async (file) => files.includes(file),
    unpackShipped: async () => undefined,
    ...rest,
  }
}

const pathFor = async (use: BrowserUse, machine: Machine) => {
  const found = await findBrowser(use, machine)
  return found.ok ? found.value.executablePath : found.refusal.code
}

test.each([
  ['print', [chrome, debianShell], debianShell],
  ['print', [chrome], chrome],
  ['print', [debianChromium, chrome], chrome],
  ['print', [], 'no-browser'],
  ['window', [debianShell, debianChromium], debianChromium],
  ['window', [debianShell], 'no-browser'],
] as const)('to %s, of %j the choice is %s', async (use, files, chosen) => {
  expect(await pathFor(use, machineWith(files))).toBe(chosen)
})

test('npm’s browser prints before a full one, and never opens a window', async () => {
  const machine = machineWith([chrome], { unpackShipped: async () => shipped })
  expect(valueOf(await findBrowser('print', machine))).toEqual({ kind: 'npm', ...shipped, isHeadlessShell: true })
  expect(await pathFor('window', machine)).toBe(chrome)
})

test('npm’s browser is not unpacked where another headless shell stands', async () => {
  const machine = machineWith([debianShell], { unpackShipped: () => Promise.reject(new Error('unpacked')) })
  expect(await pathFor('print', machine)).toBe(debianShell)
})

test('a browser named by SKILLFOLIO_BROWSER is taken, or none', async () => {
  const env = { SKILLFOLIO_BROWSER: '/opt/mine' }
  expect(valueOf(await findBrowser('print', machineWith(['/opt/mine', debianShell], { env })))).toEqual({
    kind: 'named',
    executablePath: '/opt/mine',
    env,
    isHeadlessShell: false,
  })
  expect(await pathFor('print', machineWith([debianShell], { env }))).toBe('no-browser')
})

test('a headless shell named by SKILLFOLIO_BROWSER prints, and leaves the window to another', async () => {
  const machine = machineWith([debianShell, chrome], { env: { SKILLFOLIO_BROWSER: debianShell } })
  expect(await pathFor('print', machine)).toBe(debianShell)
  expect(await pathFor('window', machine)).toBe(chrome)
})

test('a relative folder on PATH is not looked into', async () => {
  expect(await pathFor('window', machineWith(['bin/chromium', '/chromium'], { env: { PATH: 'bin::.' } }))).toBe(
    'no-browser',
  )
})

test.each<[string, Partial<Machine>, string]>([
  ['Linux', { env: { PATH: '/nix/bin' } }, '/nix/bin/chromium'],
  ['macOS', { platform: 'darwin' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['macOS, own', { platform: 'darwin' }, '/home/ada/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  [
    'Windows',
    { platform: 'win32', env: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' } },
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  ['Linux, Playwright’s', {}, '/home/ada/.cache/ms-playwright/chromium-1255/chrome-linux64/chrome'],
  [
    'macOS, Playwright’s',
    { platform: 'darwin' },
    '/home/ada/Library/Caches/ms-playwright/chromium-1255/chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
  [
    'Windows, Playwright’s',
    { platform: 'win32', env: { PLAYWRIGHT_BROWSERS_PATH: 'D:\\pw' } },
    'D:\\pw\\chromium-1255\\chrome-win64\\chrome.exe',
  ],
])('on %s a window is opened by what stands in its usual place', async (_, machine, file) => {
  expect(await pathFor('window', machineWith([file], machine))).toBe(file)
})

test('of Playwright’s browsers the newest prints', async () => {
  const at = (revision: number) =>
    `/pw/chromium_headless_shell-${revision}/chrome-headless-shell-linux64/chrome-headless-shell`
  const machine = machineWith([at(999), at(1255)], { env: { PLAYWRIGHT_BROWSERS_PATH: '/pw' } })
  expect(await pathFor('print', machine)).toBe(at(1255))
})
