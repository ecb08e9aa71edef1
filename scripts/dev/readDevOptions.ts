export interface DevOptions {
  readonly host: 'electron' | 'browser'
  /** The rest, which the host reads itself. */
  readonly options: readonly string[]
}

/** What was typed after `npm run dev --`. `wrong`: one sentence that says what to type instead. */
export function readDevOptions(words: readonly string[]): DevOptions | { readonly wrong: string } {
  const left = words.flatMap((word) => (word.startsWith('--host=') ? ['--host', word.slice('--host='.length)] : [word]))
  const at = left.indexOf('--host')
  if (at === -1) return { host: 'browser', options: left }
  const [, host, ...behind] = left.slice(at)
  if (host !== 'electron' && host !== 'browser')
    return { wrong: `--host takes electron or browser, not ${host ? `"${host}"` : 'nothing'}.` }
  return { host, options: [...left.slice(0, at), ...behind] }
}
