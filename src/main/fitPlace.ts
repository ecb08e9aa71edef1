export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const smallest = { width: 720, height: 480 } as const
const usual = { width: 1280, height: 840 } as const

const within = (least: number, wanted: number, most: number) => Math.max(least, Math.min(wanted, most))

/**
 * Where a window goes: at its last place, moved and made smaller so that all of it lies on the screen that shows most of
 * it; where none shows any of it, or there is no last place, in the middle of the first one.
 * @param screens the free part of each, without bars; the first is the main one
 */
export function fitPlace(last: Box | undefined, screens: readonly [Box, ...Box[]]): Box {
  const [most] = last
    ? screens.filter((screen) => shared(last, screen) > 0).toSorted((a, b) => shared(last, b) - shared(last, a))
    : []
  const screen = most ?? screens[0]
  const wanted = last ?? usual
  const width = Math.min(Math.max(wanted.width, smallest.width), screen.width)
  const height = Math.min(Math.max(wanted.height, smallest.height), screen.height)
  if (!last || !most) {
    return {
      x: screen.x + Math.round((screen.width - width) / 2),
      y: screen.y + Math.round((screen.height - height) / 2),
      width,
      height,
    }
  }
  return {
    x: within(screen.x, last.x, screen.x + screen.width - width),
    y: within(screen.y, last.y, screen.y + screen.height - height),
    width,
    height,
  }
}

function shared(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}
