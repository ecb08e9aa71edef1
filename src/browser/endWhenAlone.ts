export interface Patience {
  /** Milliseconds until the first page must have come; `Infinity`: however long it takes. */
  readonly first: number
  /** Milliseconds without any page, once there was one. */
  readonly later: number
}

/** Calls `end` when no page has been open for too long. Tell it how many are open, whenever that changes. */
export function endWhenAlone({ first, later }: Patience, end: () => void) {
  let timer = Number.isFinite(first) ? setTimeout(end, first) : undefined
  return {
    count: (open: number) => {
      clearTimeout(timer)
      timer = open === 0 ? setTimeout(end, later) : undefined
    },
    stop: () => clearTimeout(timer),
  }
}
