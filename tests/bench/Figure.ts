/** One thing that is measured: its ratio to something bare, measured in the same run, and what it may be at most. */
export interface Figure {
  readonly name: string
  /** What it may be at most, in `unit`. */
  readonly limit: number
  readonly unit: 'ms' | '×' | 'of 50'
  readonly measured: number
  /** Whether more is better: then `limit` is the least. */
  readonly isLeast?: boolean
  /** The absolute times behind it. */
  readonly note: string
}

export type Bench = () => Promise<readonly Figure[]>
