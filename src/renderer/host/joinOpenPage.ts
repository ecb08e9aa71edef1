/** How long an open page has to answer, in milliseconds; a machine at work takes its time. */
const PATIENCE = 1500

type Word = { readonly ask: string } | { readonly to: string; readonly code: string }

/**
 * Asks the program's other pages for a way in, and gives the single-use code that one answers with; undefined where
 * none is open. The channel reaches pages of this very origin only.
 */
export function askOpenPage(channel: BroadcastChannel): Promise<string | undefined> {
  const me = crypto.randomUUID()
  return new Promise((resolve) => {
    const end = (code?: string) => {
      clearTimeout(timer)
      channel.removeEventListener('message', hear)
      resolve(code)
    }
    const hear = ({ data }: MessageEvent<Word>) => {
      if ('to' in data && data.to === me) end(data.code)
    }
    const timer = setTimeout(end, PATIENCE)
    channel.addEventListener('message', hear)
    channel.postMessage({ ask: me } satisfies Word)
  })
}

/** Lets pages without a token in: each that asks gets a fresh code from `freshCode`, undefined where there is none. */
export function answerNewPages(channel: BroadcastChannel, freshCode: () => Promise<string | undefined>): void {
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (!('ask' in data)) return
    void freshCode().then((code) => {
      if (code) channel.postMessage({ to: data.ask, code } satisfies Word)
    })
  })
}
