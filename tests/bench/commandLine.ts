import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Bench } from './Figure.ts'
import { interleaved, median, ms, ratio } from './timing.ts'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const cli = at('out/main/cli.js')
const sample = at('resources/sample-portfolio.json')

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr.toString()}`)
}

/** `gap` on the command line, the built file, against Node doing nothing. */
export const commandLine: Bench = async () => {
  const times = await interleaved(
    { gap: () => run([cli, 'gap', '--role', 'all', '--json', '--portfolio', sample]), nothing: () => run(['-e', '0']) },
    25,
    4,
  )
  return [
    {
      name: 'gap on the command line, against node -e 0',
      limit: 1.6,
      unit: '×',
      measured: ratio(times.gap, times.nothing),
      note: `${ms(median(times.gap))}, node -e 0 ${ms(median(times.nothing))}`,
    },
  ]
}
