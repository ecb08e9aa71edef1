/** A point of the radar: axis `index` of `count`, clockwise from the top, at `share` (0 to 1) of the radius. */
export const radarPoint = (
  index: number,
  count: number,
  share: number,
  radius: number,
): readonly [x: number, y: number] => {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2
  return [radius * share * Math.cos(angle), radius * share * Math.sin(angle)]
}

const inSvg = ([x, y]: readonly [number, number]) => `${x.toFixed(1)},${y.toFixed(1)}`

/** A ring at `share` of the radius, as an SVG points list. */
export const radarRing = (count: number, share: number, radius: number): string =>
  Array.from({ length: count }, (_, index) => inSvg(radarPoint(index, count, share, radius))).join(' ')

/**
 * The line through the shares as SVG path data. Where nothing is asked (null) it stays open, so it may come in pieces;
 * without a gap it closes.
 */
export function radarLine(shares: readonly (number | null)[], radius: number): string {
  const count = shares.length
  const known = shares.flatMap((share, index) => (share === null ? [] : [{ index, share }]))
  if (known.length === 0) return ''
  const isWhole = known.length === count
  // Begin behind a gap, so that the piece that passes the top is not cut there.
  const start = isWhole
    ? 0
    : (shares.findIndex((share, index) => share !== null && shares[(index - 1 + count) % count] === null) + count) %
      count
  let path = ''
  for (let step = 0; step < count; step += 1) {
    const index = (start + step) % count
    const share = shares[index]
    if (share === null || share === undefined) continue
    const follows = step > 0 && shares[(index - 1 + count) % count] !== null
    path += `${follows ? 'L' : 'M'}${inSvg(radarPoint(index, count, share, radius))}`
  }
  return isWhole ? `${path}Z` : path
}
