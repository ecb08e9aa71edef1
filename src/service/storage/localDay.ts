const two = (part: number) => String(part).padStart(2, '0')

/** The person's own day, YYYY-MM-DD. */
export const localDay = (moment: Date): string =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`

/** The time of the person's own clock, HHMMSS. */
export const localTime = (moment: Date): string =>
  two(moment.getHours()) + two(moment.getMinutes()) + two(moment.getSeconds())
