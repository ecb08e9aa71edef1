import type { Browser, BrowserContext, CDPSession, Page, Request, Route } from '@playwright/test'
import { attachPreload } from './preloadWorld.ts'
import type { ChromiumSide, Happening, ProgramSide, WindowWants } from './sides.ts'

type Shown = {
  page: Page
  cdp: CDPSession
  readonly send: Awaited<ReturnType<typeof attachPreload>> | undefined
  readonly wants: WindowWants
}

/** What a program in the stand-in asks a Chromium for, done in contexts of its own, one for each of its sessions. */
export function showIn(browser: Browser, program: () => ProgramSide) {
  const contexts = new Map<string, Promise<BrowserContext>>()
  const windows = new Map<number, Shown>()
  const crashed = new Set<Page>()
  /** Addresses that are not the program's own: what its pages asked for, and what of that no guard held back. */
  const outside = { asked: [] as string[], reached: [] as string[] }
  /** Pages of windows that are only just opening. */
  const opening = new Set<Page>()

  const numberOf = (page: Page) => [...windows].find(([, one]) => one.page === page)?.[0]
  const shown = (window: number) => {
    const there = windows.get(window)
    if (!there) throw new Error(`There is no window ${window}`)
    return there
  }

  async function openContext(partition: string) {
    const context = await browser.newContext({ viewport: null })
    await context.route('**/*', (route) => answer(partition, route))
    context.on('request', (request) => isOwn(request.url()) || outside.asked.push(request.url()))
    context.on('page', (page) => {
      // A window of ours is known at once; a popup is not, and never stays.
      setTimeout(() => {
        if (!opening.has(page) && numberOf(page) === undefined && !crashed.has(page)) void page.close()
      })
    })
    return context
  }

  async function answer(partition: string, route: Route) {
    const request = route.request()
    const { page, isTop } = frameOf(request)
    const window = page && numberOf(page)
    const asked = program().answer({
      partition,
      ...(window !== undefined && { window }),
      url: request.url(),
      method: request.method(),
      headers: request.headers(),
      ...(request.isNavigationRequest() && { navigates: isTop ? 'page' : 'frame' }),
    })
    const said = await whileItRuns(asked)
    if (!said) return
    if (said.isServed)
      return route.fulfill({ status: said.status, headers: said.headers, body: Buffer.from(said.body) })
    if (said.why === 'not the program’s own') outside.reached.push(request.url())
    return route.abort(said.why === 'prevented' ? 'aborted' : 'blockedbyclient')
  }

  async function open(wants: WindowWants): Promise<void> {
    const { window, partition, javascript, preload } = wants
    const there = contexts.get(partition) ?? openContext(partition)
    contexts.set(partition, there)
    const context = await there
    const page = await context.newPage()
    opening.add(page)
    const cdp = await context.newCDPSession(page)
    if (!javascript) await cdp.send('Emulation.setScriptExecutionDisabled', { value: true })
    const send =
      preload === undefined
        ? undefined
        : await attachPreload(cdp, preload, (channel, args) => program().invoke(window, page.url(), channel, args))
    const tell = (what: Happening) => whileItRuns(program().happened(window, what))
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) void whileItRuns(program().movedTo(window, frame.url()))
    })
    page.on('domcontentloaded', () => tell('dom-ready'))
    page.on('load', () => tell('loaded'))
    page.on('crash', () => {
      crashed.add(page)
      void tell('crashed')
    })
    page.on('close', () => crashed.has(page) || tell('closed'))
    page.on('dialog', async (dialog) => {
      const isLeft = dialog.type() === 'beforeunload' && (await whileItRuns(program().mayLeave(window)))
      await whileItRuns(isLeft ? dialog.accept() : dialog.dismiss())
    })
    windows.set(window, { page, cdp, wants, send })
    opening.delete(page)
  }

  const side: Omit<ChromiumSide, 'showErrorBox' | 'openOutside' | 'end'> = {
    openWindow: open,
    load: async (window, address) => {
      const { page, wants } = shown(window)
      if (crashed.has(page)) {
        // Playwright takes no crashed page up again, as Electron does: another steps in its place.
        await open(wants)
        await page.close()
      }
      await shown(window).page.goto(address)
    },
    resize: (window, size) => shown(window).page.setViewportSize(size),
    close: (window, isAsked) => shown(window).page.close({ runBeforeUnload: isAsked }),
    evaluate: (window, expression) => shown(window).page.evaluate(expression),
    command: (window, method, params) => shown(window).cdp.send(method as 'Page.printToPDF', params),
    send: async (window, channel, args) => shown(window).send?.(channel, args),
  }
  return {
    side,
    outside,
    /** The page of the window that was opened first. */
    firstPage: () => [...windows.values()][0]?.page,
    closeAll: async () => {
      for (const opened of contexts.values()) {
        const context = await opened
        await context.unrouteAll({ behavior: 'ignoreErrors' })
        await context.close()
      }
    },
  }
}

/** A request of a page that is only just opening has no frame yet. */
function frameOf(request: Request): { readonly page?: Page; readonly isTop: boolean } {
  try {
    const frame = request.frame()
    return { page: frame.page(), isTop: frame.parentFrame() === null }
  } catch {
    return { isTop: true }
  }
}

/** A program that has ended meanwhile is told nothing more, and says nothing. */
const whileItRuns = <T>(asked: Promise<T>): Promise<T | undefined> => asked.catch(() => undefined)

const isOwn = (url: string) => /^(?:blob:)?https:\/\/[^/]+\.app\.invalid\/|^data:|^about:/.test(url)
