import { readShipped } from './shipped.ts'

/** Pages are asked so many at a time, each at most so long: kind to those who host them. */
const atOnce = 4
const longest = 20_000

interface Answer {
  readonly url: string
  readonly items: readonly string[]
  /** Empty where the page is there. */
  readonly trouble: string
}

async function open(url: string): Promise<string> {
  try {
    const response = await fetch(url, { redirect: 'follow', signal: AbortSignal.timeout(longest) })
    await response.body?.cancel()
    return response.ok ? '' : `answers ${response.status}`
  } catch (error) {
    // What fetch says is only that it failed; why stands in its cause.
    const why = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return `cannot be opened: ${why instanceof Error ? why.message : String(why)}`
  }
}

/** Opens every address of the catalogue, for maintainers with a network. Exit code 1 where a page is not there. */
export async function openLinks(): Promise<number> {
  const { catalogue } = await readShipped()
  const byUrl = new Map<string, string[]>()
  for (const { id, url, source, retired } of catalogue)
    for (const address of retired ? [] : [url, source?.url])
      if (address !== undefined) byUrl.set(address, [...(byUrl.get(address) ?? []), id])
  const waiting = [...byUrl]
  const answers: Answer[] = []
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const [url, items] = next
        const trouble = await open(url)
        answers.push({ url, items, trouble })
        if (trouble) console.error(`${[...new Set(items)].join(', ')}: ${url} ${trouble}`)
        else console.log(url)
      }
    }),
  )
  const missing = answers.filter(({ trouble }) => trouble)
  console.log(`${answers.length - missing.length} of ${answers.length} pages are there.`)
  return missing.length === 0 ? 0 : 1
}
