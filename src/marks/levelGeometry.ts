/** Sizes of the level mark, in pixels: one segment, the gap after it, and where the row of segments stands. */
export interface LevelGeometry {
  readonly width: number
  readonly height: number
  readonly gap: number
  readonly top: number
  /** Height of the whole mark, ticks and letters included. */
  readonly full: number
  readonly radius: number
  readonly hasLetters: boolean
}

export const levelSizes = ['s', 'm', 'l'] as const
export type LevelSize = (typeof levelSizes)[number]

const fixed: Readonly<Record<'s' | 'm', LevelGeometry>> = {
  s: { width: 10, height: 6, gap: 3, top: 3, full: 12, radius: 1.5, hasLetters: false },
  m: { width: 16, height: 8, gap: 4, top: 11, full: 30, radius: 2, hasLetters: true },
}

/** The geometry of a size; `l` fills `space`. */
export const levelGeometry = (size: LevelSize, space: number): LevelGeometry =>
  size === 'l'
    ? { width: (space - 3 - 16) / 5, height: 10, gap: 4, top: 11, full: 32, radius: 2, hasLetters: true }
    : fixed[size]

export const segmentAt = ({ width, gap }: LevelGeometry, index: number) => index * (width + gap)
/** The middle of the gap after segment `target`, where its tick stands. */
export const tickAt = (geometry: LevelGeometry, target: number) => segmentAt(geometry, target) - geometry.gap / 2

/** One segment from the start of its upper edge on, with rounded corners where there is a radius. */
function outlineOf({ width, height, radius: r }: LevelGeometry): string {
  if (r === 0) return `h${width}v${height}h-${width}z`
  const [across, down] = [width - 2 * r, height - 2 * r]
  const corner = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x} ${y}`
  return `h${across}${corner(r, r)}v${down}${corner(-r, r)}h-${across}${corner(-r, -r)}v-${down}${corner(r, -r)}z`
}

/** The outline of segments `from` to before `to` as one SVG path; '' where there is none. */
export const segmentsPath = (geometry: LevelGeometry, from: number, to: number): string =>
  Array.from(
    { length: Math.max(0, to - from) },
    (_, index) => `M${segmentAt(geometry, from + index) + geometry.radius} ${geometry.top}${outlineOf(geometry)}`,
  ).join('')
