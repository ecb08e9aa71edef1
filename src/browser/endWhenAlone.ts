/** In milliseconds; `Infinity`: however long it takes. */
export interface Patience {
  /** Until the first page must have come. */
  readonly first: number
  /** Without any page, once there was one. */
  readonly later: number
}

/** Calls `end` when no page has been open for too long. Tell it how many are open, whenever that changes. */
export function endWhenAlone({ first, later }: Patience, end: () => void) {
  const endAfter = (wait: number) => (Number.isFinite(wait) ? setTimeout(end, wait) : undefined)
  let timer = endAfter(first)
  return {
    count: (open: number) => {
      clearTimeout(timer)
      timer = open === 0 ? endAfter(later) : undefined
    },
    stop: () => clearTimeout(timer),
  }
}
