import type { Tally } from './Tally.ts'

interface Suite {
  readonly title: string
  readonly suites?: readonly Suite[]
  readonly specs?: readonly { readonly title: string; readonly tests: readonly { readonly status: string }[] }[]
}

interface PlaywrightReport {
  readonly suites: readonly Suite[]
  /** What went wrong outside of any test. */
  readonly errors: readonly unknown[]
}

/** Counts Playwright's JSON report. A test that passed only when tried again counts as failed. */
export function readPlaywright(report: string): Tally {
  const { suites, errors } = JSON.parse(report) as PlaywrightReport
  const tests = suites.flatMap((suite) => testsOf(suite, []))
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    failed: tests.filter(({ status }) => status !== 'expected' && status !== 'skipped').length + errors.length,
    skipped: tests.filter(({ status }) => status === 'skipped').map(({ name }) => name),
  }
}

function testsOf(suite: Suite, above: readonly string[]): { name: string; status: string }[] {
  const titles = [...above, suite.title]
  return [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map(({ status }) => ({ name: [...titles, spec.title].join(' › '), status })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, titles)),
  ]
}
