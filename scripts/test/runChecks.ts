import { mkdtemp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { withProgress } from '../setup/progress.mjs'
import { ownTemporaryFolder } from './ownTemporaryFolder.ts'
import { readPlaywright } from './readPlaywright.ts'
import { readVitest } from './readVitest.ts'
import { runWithin } from './runWithin.ts'
import { believe, sum, type Tally } from './Tally.ts'

/** A check that hangs is ended, and counts as failed. */
const LONGEST_SECONDS = 20 * 60

// CI: a test that is marked as the only one fails.
const plainEnvironment = () => ({ ...process.env, CI: '1' })

interface Check {
  readonly name: string
  /** A script of package.json; the rest of a line is given to it. */
  readonly script: readonly [name: string, ...args: string[]]
  /** Runs what this check has built. */
  readonly needs?: string
  /** For a runner of many tests: what it is told, so that it leaves a report in a file, and how that is counted. */
  readonly report?: {
    readonly args: (file: string) => string[]
    readonly env?: (file: string) => object
    readonly read: (text: string) => Tally
  }
}

const checks: readonly Check[] = [
  { name: 'format', script: ['format:check'] },
  { name: 'lint', script: ['lint'] },
  { name: 'unused code', script: ['unused'] },
  { name: 'types', script: ['typecheck'] },
  { name: 'catalogue', script: ['catalogue:check'] },
  { name: 'build', script: ['build'] },
  {
    name: 'unit and contract tests',
    script: ['test:unit'],
    report: {
      args: (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      read: readVitest,
    },
  },
  {
    name: 'end-to-end tests',
    script: ['test:e2e'],
    needs: 'build',
    report: {
      args: () => ['--reporter=list,json'],
      env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
      read: readPlaywright,
    },
  },
]

/** Runs every check, whatever the one before said; ends with one line of counts. Gives the exit code. */
export async function runChecks(): Promise<number> {
  const reports = await mkdtemp(join(ownTemporaryFolder(), 'reports-'))
  const tallies: Tally[] = []
  const broken = new Set<string>()
  for (const check of checks) {
    const tally = check.needs && broken.has(check.needs) ? notRun(check) : await runCheck(check, reports)
    if (tally.failed > 0) broken.add(check.name)
    tallies.push(tally)
  }

  const { passed, failed, skipped } = sum(tallies)
  for (const name of skipped) process.stdout.write(`skipped: ${name}\n`)
  process.stdout.write(`${passed} passed, ${failed} failed, ${skipped.length} skipped\n`)
  return failed === 0 ? 0 : 1
}

async function runCheck({ name, script, report }: Check, folder: string): Promise<Tally> {
  const begun = Date.now()
  const file = join(folder, `${script[0].replaceAll(':', '-')}.json`)
  const command = npmRun([...script, ...(report ? report.args(file) : [])])
  const env = { ...plainEnvironment(), ...report?.env?.(file) }
  const { code, output } = await withProgress(name, (tell: (detail: string) => void) =>
    runWithin(LONGEST_SECONDS, command, env, (line) => tell(line.slice(0, 100))),
  )
  const tally = report
    ? believe(await count(file, report.read), code)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] }
  if (tally.failed > 0) process.stdout.write(`\n${output}\n`)
  const seconds = ((Date.now() - begun) / 1000).toFixed(1)
  process.stdout.write(
    `${tally.failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${inWords(tally)} (${seconds} s, exit code ${code})\n`,
  )
  return tally
}

function notRun({ name, needs }: Check): Tally {
  process.stdout.write(`FAILED ${name}: not run, since the ${needs} failed\n`)
  return { passed: 0, failed: 1, skipped: [] }
}

/** A runner that left no report has broken down: that counts as nothing, which `believe` takes for a failure. */
async function count(file: string, read: (text: string) => Tally): Promise<Tally> {
  try {
    return read(await readFile(file, 'utf8'))
  } catch (error) {
    process.stdout.write(`No report was left: ${error instanceof Error ? error.message : String(error)}\n`)
    return { passed: 0, failed: 0, skipped: [] }
  }
}

const inWords = ({ passed, failed, skipped }: Tally) =>
  [
    `${passed} passed`,
    ...(failed ? [`${failed} failed`] : []),
    ...(skipped.length ? [`${skipped.length} skipped`] : []),
  ].join(', ')

/** The project's scripts by their names, so that what a person runs by hand is what is counted here. */
function npmRun([script, ...args]: readonly string[]): [string, ...string[]] {
  const npm = process.env.npm_execpath
  const words = ['run', '--silent', script ?? '', ...(args.length ? ['--', ...args] : [])]
  return npm?.endsWith('.js') ? [process.execPath, npm, ...words] : ['npm', ...words]
}
