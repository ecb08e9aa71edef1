import type { Answer } from '#service/host/makeAnswer.ts'

/** So long a page has to send what is unsaved, in milliseconds, and so long that may take. */
const TO_SEND = 250
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

    /** `mayCome`: whether pages are open that may still send something. */
    settled: async (mayCome: boolean) => {
      if (mayCome) await after(TO_SEND)
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
