import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface StructNode {
  readonly role?: string
  readonly children?: readonly StructNode[]
}

const rolesIn = (node: StructNode | null): readonly string[] =>
  node ? [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesIn)] : []

/** What a PDF says of itself and to a reader: text, title, language, tags, outline, links. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const texts = await Promise.all(
    pages.map(async (page) =>
      (await page.getTextContent()).items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join(''),
    ),
  )
  const trees = await Promise.all(pages.map((page) => page.getStructTree() as Promise<StructNode | null>))
  const annotations = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat() as {
    readonly url?: string
  }[]
  const { info } = await pdf.getMetadata()
  const outline = (await pdf.getOutline()) as { readonly title: string }[] | null
  const read = {
    pages: pdf.numPages,
    /** Line ends as spaces, typographic apostrophes as plain ones. */
    text: texts.join('\n').replaceAll(/\s+/g, ' ').replaceAll(/[ʼ’]/g, "'"),
    title: (info as { Title?: string }).Title,
    language: (info as { Language?: string }).Language,
    tags: [...new Set(trees.flatMap(rolesIn))],
    outline: (outline ?? []).map(({ title }) => title),
    links: annotations.flatMap(({ url }) => url ?? []),
  }
  await task.destroy()
  return read
}
