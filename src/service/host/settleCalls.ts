import type { Answer } from './makeAnswer.ts'

/** So long a page has to send what is unsaved, and so long saving it may take; in milliseconds. */
const TO_SEND = 2000
const TO_SETTLE = 5000

/** `answer`, and a way to wait until no call is under way. */
export function settleCalls(answer: Answer) {
  const running = new Set<Promise<string>>()
  return {
    answer: ((text, caller) => {
      const call = answer(text, caller)
      running.add(call)
      return call.finally(() => running.delete(call))
    }) satisfies Answer,

    /** `pagesGone`: resolves when no page is left that may still send something. */
    settled: async (pagesGone: Promise<void>) => {
      await Promise.race([pagesGone, after(TO_SEND)])
      const tooLong = after(TO_SETTLE)
      while (running.size > 0) {
        const isOver = await Promise.race([tooLong, Promise.allSettled(running)])
        if (isOver === undefined) return
      }
    },
  }
}

const after = (milliseconds: number) =>
  new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds, undefined).unref())
