import { posix, win32 } from 'node:path'

export type BrowserKind = 'headless-shell' | 'chrome' | 'chromium' | 'edge' | 'playwright'

export interface BrowserPlace {
  readonly kind: BrowserKind
  readonly executablePath: string
}

/** What the places depend on, so that each platform can be asked about on any other. */
export interface Whereabouts {
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  readonly home: string
  /** The names in a folder; empty where there is none. */
  readonly namesIn: (folder: string) => Promise<readonly string[]>
}

/** Every place where a Chromium-based browser may stand, installed ones first; whether one is there is not looked up. */
export async function browserPlaces(where: Whereabouts): Promise<readonly BrowserPlace[]> {
  return [...installed(where), ...(await playwrightsOwn(where))]
}

const ON_PATH: readonly (readonly [BrowserKind, string])[] = [
  ['headless-shell', 'chromium-headless-shell'],
  ['headless-shell', 'chrome-headless-shell'],
  ['chrome', 'google-chrome-stable'],
  ['chrome', 'google-chrome'],
  ['chromium', 'chromium'],
  ['chromium', 'chromium-browser'],
  ['edge', 'microsoft-edge-stable'],
  ['edge', 'microsoft-edge'],
]

function installed({ platform, env, home }: Whereabouts): BrowserPlace[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
    return roots.flatMap((root) => [
      { kind: 'chrome', executablePath: win32.join(root, 'Google', 'Chrome', 'Application', 'chrome.exe') },
      { kind: 'chromium', executablePath: win32.join(root, 'Chromium', 'Application', 'chrome.exe') },
      { kind: 'edge', executablePath: win32.join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe') },
    ])
  }
  if (platform === 'darwin') {
    const app = (root: string, name: string) => posix.join(root, `${name}.app`, 'Contents', 'MacOS', name)
    return ['/Applications', posix.join(home, 'Applications')].flatMap((root) => [
      { kind: 'chrome', executablePath: app(root, 'Google Chrome') },
      { kind: 'chromium', executablePath: app(root, 'Chromium') },
      { kind: 'edge', executablePath: app(root, 'Microsoft Edge') },
    ])
  }
  const usual = ['/usr/local/bin', '/usr/bin', '/snap/bin']
  const folders = new Set([...(env.PATH ?? '').split(':').filter((folder) => posix.isAbsolute(folder)), ...usual])
  return ON_PATH.flatMap(([kind, name]) =>
    [...folders].map((folder) => ({ kind, executablePath: posix.join(folder, name) })),
  )
}

/** The browsers that `npx playwright install` leaves in its cache, newest first. */
async function playwrightsOwn({ platform, env, home, namesIn }: Whereabouts): Promise<BrowserPlace[]> {
  const paths = platform === 'win32' ? win32 : posix
  const usual = {
    win32: paths.join(env.LOCALAPPDATA ?? paths.join(home, 'AppData', 'Local'), 'ms-playwright'),
    darwin: paths.join(home, 'Library', 'Caches', 'ms-playwright'),
    linux: paths.join(env.XDG_CACHE_HOME ?? paths.join(home, '.cache'), 'ms-playwright'),
  }
  const cache = env.PLAYWRIGHT_BROWSERS_PATH ?? usual[platform as keyof typeof usual] ?? usual.linux
  const revision = (name: string) => Number(name.split('-').at(-1))
  const folders = [...(await namesIn(cache))]
    .filter((name) => /^chromium(?:_headless_shell)?-\d+$/.test(name))
    .toSorted((a, b) => revision(b) - revision(a))
  const places: BrowserPlace[] = []
  for (const folder of folders) {
    const kind = folder.includes('headless_shell') ? 'headless-shell' : 'playwright'
    // One folder, named after the machine: `chrome-linux64`, `chrome-headless-shell-mac-arm64`, …
    for (const inner of await namesIn(paths.join(cache, folder))) {
      if (!inner.startsWith('chrome')) continue
      const executable = kind === 'headless-shell' ? ['chrome-headless-shell'] : playwrightChrome(platform)
      const suffix = platform === 'win32' ? '.exe' : ''
      places.push({ kind, executablePath: paths.join(cache, folder, inner, ...executable) + suffix })
    }
  }
  return places
}

const playwrightChrome = (platform: NodeJS.Platform): string[] =>
  platform === 'darwin'
    ? ['Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing']
    : ['chrome']
