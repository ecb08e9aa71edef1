/** What a step of `npm test` counted. A runner that broke counts as one failed, never as silence. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  /** What was skipped, by name. */
  readonly skipped: readonly string[]
}

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  skipped: tallies.flatMap(({ skipped }) => skipped),
})

/** A runner's own count, held against its exit code. */
export function believe(counted: Tally, exitCode: number): Tally {
  const isEmpty = counted.passed + counted.failed + counted.skipped.length === 0
  const isSilent = exitCode !== 0 && counted.failed === 0
  return isEmpty || isSilent ? { ...counted, failed: counted.failed + 1 } : counted
}
