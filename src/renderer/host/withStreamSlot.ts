/** A browser opens six connections to one address for all its pages together: some must stay free for calls. */
const SLOTS = 4

const slot = (number: number) => `skillfolio-events-${number}`

/** Runs `stream` once one of the places for a stream that stays open is free; it is held until `stream` ends. */
export async function withStreamSlot<T>(stream: () => Promise<T>): Promise<T> {
  for (let number = 0; number < SLOTS; number += 1) {
    const had = await navigator.locks.request(slot(number), { ifAvailable: true }, async (lock) =>
      lock ? { came: await stream() } : undefined,
    )
    if (had) return had.came
  }
  return navigator.locks.request(slot(Math.floor(Math.random() * SLOTS)), stream)
}
