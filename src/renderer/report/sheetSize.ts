import type { ReportOptions } from '#core/report/ReportOptions.ts'
import type { Paper } from '#core/settings/Settings.ts'

/** The papers in CSS pixels. */
const papers: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 794, height: 1123 },
  Letter: { width: 816, height: 1056 },
}
/** What the parts of the report take on screen, where no page breaks; measured with the sample. */
const heights = { first: 1060, role: 1000, plan: 650 }

/**
 * The sheet's size in CSS pixels, before it is scaled to its desk. The frame runs no scripts and tells nobody its
 * height, so it is reckoned. What is longer scrolls within the frame.
 */
export function sheetSize({ paper, roles, sections }: Pick<ReportOptions, 'paper' | 'roles' | 'sections'>) {
  const { width, height } = papers[paper]
  const has = (...wanted: readonly ReportOptions['sections'][number][]) =>
    wanted.some((section) => sections.includes(section))
  const reckoned =
    heights.first +
    (has('gaps', 'strengths') ? roles.length * heights.role : 0) +
    (has('plan', 'method') ? heights.plan : 0)
  return { width, height: Math.max(height, reckoned) }
}

/** How much of its size a sheet takes on a desk of this width. */
export const sheetScale = (width: number, desk: number): number =>
  Math.min(1, Math.max(0.3, (desk - (desk > 560 ? 64 : 0)) / width))
