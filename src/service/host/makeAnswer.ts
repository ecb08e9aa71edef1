import * as v from 'valibot'
import { type CallInput, type CallName, calls, type HostEvent, Request } from '#core/host/HostApi.ts'
import type { HostRefusal } from '#core/host/HostRefusal.ts'
import type { Refusal } from '#core/Refusal.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import { readShape, type WrongShape } from '#core/shape.ts'
import type { HostFunctions } from './HostFunctions.ts'

/** Answers one request's text with a text. `caller` names the page that asks. Never rejects. */
export type Answer = (text: string, caller: string) => Promise<string>

interface Wants {
  readonly functions: HostFunctions
  /** Tells one page something unasked. */
  readonly tell: (caller: string, event: HostEvent) => void
  /** Hears of bugs: what a function threw, or an answer that does not fit the contract. */
  readonly log: (problem: unknown) => void
}

const MOST_STOPPED = 64

type Answered = Result<unknown, Refusal>

/**
 * The one place where calls come in, whatever the transport: the text is parsed and checked, the function of its name
 * runs, and its value, checked too, or its refusal goes back as text.
 */
export function makeAnswer({ functions, tell, log }: Wants): Answer {
  const running = new Map<string, AbortController>()
  /** Cancelled before they came: two requests of one page may overtake each other. */
  const stopped = new Set<string>()

  function cancel(key: string) {
    const controller = running.get(key)
    if (controller) return controller.abort()
    stopped.add(key)
    for (const oldest of stopped) {
      if (stopped.size <= MOST_STOPPED) break
      stopped.delete(oldest)
    }
  }

  async function run(call: CallName, id: string, input: unknown, caller: string): Promise<Answered> {
    const read = readShape(calls[call].input, input)
    if (!read.ok) return wrongCall(`${call}: ${placeIn('input', read.refusal)}`)
    const key = `${caller} ${id}`
    if (stopped.delete(key)) return cancelled
    if (running.has(key)) return wrongCall(`${id} is under way already`)
    const controller = new AbortController()
    running.set(key, controller)
    const progress = (done: number, of: number) => tell(caller, { event: 'progress', call: id, done, of })
    try {
      const context = { caller, signal: controller.signal, progress }
      // Each function takes the input of its own name, which was checked against that very schema.
      const answer = functions[call] as (input: CallInput<CallName>, about: typeof context) => Promise<Answered>
      return checked(call, await answer(read.value as CallInput<CallName>, context))
    } catch (problem) {
      if (controller.signal.aborted && problem === controller.signal.reason) return cancelled
      throw problem
    } finally {
      running.delete(key)
    }
  }

  return async (text, caller) => {
    try {
      const request = readRequest(text)
      if (!request.ok) return JSON.stringify(request)
      if ('cancel' in request.value) {
        cancel(`${caller} ${request.value.cancel}`)
        return JSON.stringify(ok({}))
      }
      const { id, call, input } = request.value
      return JSON.stringify(await run(call, id, input, caller))
    } catch (problem) {
      log(problem)
      return JSON.stringify(unexpected(problem instanceof Error ? problem.message : String(problem)))
    }
  }
}

const cancelled = refuse({ code: 'cancelled' } satisfies HostRefusal)
const wrongCall = (reason: string) => refuse({ code: 'wrong-call', reason } satisfies HostRefusal)
const unexpected = (reason: string) => refuse({ code: 'unexpected', reason } satisfies HostRefusal)

function readRequest(text: string): Result<v.InferOutput<typeof Request>, Refusal> {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (problem) {
    return wrongCall((problem as SyntaxError).message)
  }
  const named = (parsed as { call?: unknown } | null)?.call
  if (typeof named === 'string' && !Object.hasOwn(calls, named)) return wrongCall(`there is no call ${named}`)
  const read = readShape(Request, parsed)
  return read.ok ? read : wrongCall(placeIn('request', read.refusal))
}

/** An answer as the contract promises it; throws where it is not: that is a bug. */
function checked(call: CallName, answer: Answered): Answered {
  if (!answer.ok) {
    if (typeof answer.refusal.code !== 'string') throw new Error(`${call} refused without a code`)
    return answer
  }
  const read = readShape(calls[call].output, answer.value)
  if (!read.ok) throw new Error(`${call} answered wrongly: ${placeIn('output', read.refusal)}`)
  return answer
}

const placeIn = (whole: string, { where, wanted, found }: WrongShape) =>
  `${where ? `${whole}.${where}` : whole} must be ${wanted}, not ${found}`
