import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { valueOf } from '#core/Result.ts'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { findBrowser } from './findBrowser.ts'
import { closePrinter, prepareToPrint, printPdf } from './printPdf.ts'

const A4 = { paper: 'A4' } as const
const PATIENCE_MS = 60_000

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report of Ada</title>${head}</head><body>${body}</body></html>`

const report = page(
  `<h1>Where I stand</h1><p>See <a href="https://example.org/course">the course</a>.</p>
   <table><tr><th>Skill</th></tr><tr><td>Python</td></tr></table>
   <h2 style="break-before: page">Method</h2><p>By hand.</p>`,
  '<style>@page { size: Letter; margin: 15mm }</style>',
)

interface Tag {
  readonly role?: string
  readonly children?: readonly Tag[]
}
const tagsIn = (tag: Tag): readonly string[] => [tag.role ?? '', ...(tag.children ?? []).flatMap(tagsIn)]

async function read(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const first = await pdf.getPage(1)
  const { info } = await pdf.getMetadata()
  const found = {
    pages: pdf.numPages,
    size: first.view.slice(2),
    text: (await first.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' '),
    about: info as Readonly<Record<string, unknown>>,
    tags: tagsIn((await first.getStructTree()) as Tag),
    outline: ((await pdf.getOutline()) as { title: string }[] | null)?.map(({ title }) => title),
    links: (await first.getAnnotations()).map(({ url }: { url?: string }) => url),
  }
  await task.destroy()
  return found
}

const printed = async (html: string) => valueOf(await printPdf(html, A4))

/** A browser that writes down its number as it starts. */
async function watchedBrowser(folder: string): Promise<{ readonly file: string; readonly pid: () => Promise<number> }> {
  const { executablePath, env } = valueOf(await findBrowser('print'))
  const [file, numbers] = [join(folder, 'headless-shell'), join(folder, 'pid')]
  const libraries = env.LD_LIBRARY_PATH ? `export LD_LIBRARY_PATH='${env.LD_LIBRARY_PATH}'\n` : ''
  await writeFile(file, `#!/bin/sh\n${libraries}echo $$ > '${numbers}'\nexec '${executablePath}' "$@"\n`, {
    mode: 0o700,
  })
  return { file, pid: async () => Number(await readFile(numbers, 'utf8')) }
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skillfolio-print-test-'))
})
afterEach(() => vi.unstubAllEnvs())
afterAll(async () => {
  await closePrinter()
  await rm(folder, { recursive: true, force: true })
})

test(
  'what is printed has tags, outline, title, language, links, its own paper and a page count',
  async () => {
    const { bytes, pages } = await printed(report)
    const found = await read(bytes)
    expect(found).toMatchObject({ pages: 2, size: [612, 792], links: ['https://example.org/course'] })
    expect(pages).toBe(2)
    expect(found.about).toMatchObject({ Title: 'Report of Ada', Language: 'en' })
    expect(found.outline).toEqual(['Where I stand'])
    expect(found.tags).toEqual(expect.arrayContaining(['H1', 'P', 'Link', 'Table', 'TR', 'TH', 'TD']))
  },
  PATIENCE_MS,
)

test(
  'pages are counted where there are more than one branch of the page tree holds',
  async () => {
    const { pages } = await printed(page('<p style="break-after: page">On</p>'.repeat(99) + '<p>End</p>'))
    expect(pages).toBe(100)
  },
  PATIENCE_MS,
)

test(
  'a script in the page does not run, and nothing that it names is fetched',
  async () => {
    let connections = 0
    const server = createServer((socket) => {
      connections += 1
      socket.destroy()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { bytes } = await printed(
      page(
        `<p>Still here</p><img src="${at}/a.png" alt=""><iframe src="${at}/b"></iframe><i>face</i>
         <script>document.title = 'Ran'; fetch('${at}/c')</script>`,
        `<link rel="preconnect" href="${at}"><link rel="stylesheet" href="${at}/d.css"><link rel="prefetch" href="${at}/e">
         <style>@import '${at}/f.css'; @font-face { font-family: F; src: url(${at}/g) } i { font-family: F }</style>`,
      ),
    )
    server.close()
    const { about, text } = await read(bytes)
    expect({ connections, title: about.Title }).toEqual({ connections: 0, title: 'Report of Ada' })
    expect(text).toContain('Still here')
  },
  PATIENCE_MS,
)

test(
  'two prints at once each give their own page',
  async () => {
    const both = await Promise.all([printed(page('<p>Ada</p>')), printed(page('<p>Grace</p>'))])
    expect(await Promise.all(both.map(async ({ bytes }) => (await read(bytes)).text))).toEqual(['Ada', 'Grace'])
  },
  PATIENCE_MS,
)

test.skipIf(process.platform === 'win32')(
  'one browser serves many prints, and another is started where it was killed',
  async () => {
    await closePrinter()
    const { file, pid } = await watchedBrowser(folder)
    vi.stubEnv('SKILLFOLIO_BROWSER', file)
    await prepareToPrint()
    const first = await pid()
    await printed(report)
    await printed(report)
    expect(await pid()).toBe(first)

    const interrupted = printPdf(report, A4)
    process.kill(first, 'SIGKILL')
    expect(await interrupted).toMatchObject({ ok: false, refusal: { code: 'print-failed' } })
    await printed(report)
    expect(await pid()).not.toBe(first)
  },
  PATIENCE_MS,
)

test(
  'without a browser it refuses no-browser, and looks again the next time',
  async () => {
    await closePrinter()
    vi.stubEnv('SKILLFOLIO_BROWSER', join(folder, 'nowhere'))
    expect(await printPdf(report, A4)).toEqual({ ok: false, refusal: { code: 'no-browser' } })
    vi.unstubAllEnvs()
    await printed(report)
  },
  PATIENCE_MS,
)

test(
  'a browser that ends as it starts is a failed print',
  async () => {
    await closePrinter()
    vi.stubEnv('SKILLFOLIO_BROWSER', process.platform === 'win32' ? process.execPath : '/bin/true')
    expect(await printPdf(report, A4)).toMatchObject({ ok: false, refusal: { code: 'print-failed' } })
  },
  PATIENCE_MS,
)

test.each(['await printer.closePrinter()', ''])(
  'a program that printed ends by itself after `%s`',
  async (ending) => {
    const program = `const printer = await import(${JSON.stringify(new URL('printPdf.ts', import.meta.url).href)})
      const { ok } = await printer.printPdf('<p>Hello', { paper: 'A4' })
      ${ending}
      console.log(ok)`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
      timeout: PATIENCE_MS / 2,
    })
    expect(stdout).toBe('true\n')
  },
  PATIENCE_MS,
)
