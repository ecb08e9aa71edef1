import { expect, test } from 'vitest'
import type { HostEvent } from '#core/host/HostApi.ts'
import type { Refusal } from '#core/Refusal.ts'
import { ok, refuse } from '#core/Result.ts'
import type { HostFunctions } from './HostFunctions.ts'
import { makeAnswer } from './makeAnswer.ts'

/** An answer over a few functions; any other call throws. */
function answering(functions: Partial<HostFunctions>) {
  const told: [string, HostEvent][] = []
  const problems: unknown[] = []
  const answer = makeAnswer({
    functions: functions as HostFunctions,
    tell: (caller, event) => told.push([caller, event]),
    log: (problem) => problems.push(problem),
  })
  const ask = async (request: unknown, caller = 'page-1') =>
    JSON.parse(await answer(typeof request === 'string' ? request : JSON.stringify(request), caller)) as unknown
  return { ask, told, problems }
}

const wrongCall = (reason: unknown) => ({ ok: false, refusal: { code: 'wrong-call', reason } })

test('a call answers with its value', async () => {
  const { ask } = answering({ listEarlierDays: async () => ok({ days: [] }) })
  expect(await ask({ id: '1', call: 'listEarlierDays', input: {} })).toEqual({ ok: true, value: { days: [] } })
})

test('a refusal is passed on with its facts', async () => {
  const refused = refuse({ code: 'no-such-day', day: '2026-01-02' })
  const { ask } = answering({ readEarlierDay: async () => refused })
  expect(await ask({ id: '1', call: 'readEarlierDay', input: { day: '2026-01-02' } })).toEqual(refused)
})

test.each([
  ['cut off', '{"id":"1","call":', expect.stringMatching(/JSON/)],
  ['empty', '', expect.stringMatching(/JSON/)],
  ['null', 'null', expect.any(String)],
  ['a number', '7', expect.any(String)],
  ['a list', '[]', expect.any(String)],
  ['an unknown call', { id: '1', call: 'format', input: {} }, 'there is no call format'],
  ['a name every object has', { id: '1', call: 'constructor', input: {} }, 'there is no call constructor'],
  ['no id', { call: 'open', input: {} }, expect.any(String)],
  ['a number as id', { id: 1, call: 'open', input: {} }, expect.any(String)],
  ['no input', { id: '1', call: 'saveChanges' }, expect.any(String)],
  [
    'wrong input',
    { id: '1', call: 'saveChanges', input: { changes: 3 } },
    'saveChanges: input.changes must be list, not 3',
  ],
  [
    'a wrong day',
    { id: '1', call: 'readEarlierDay', input: { day: '../x' } },
    expect.stringContaining('input.day must be day'),
  ],
])('a request that is %s is refused, and runs nothing', async (_, request, reason) => {
  const { ask, problems } = answering({})
  expect(await ask(request)).toEqual(wrongCall(reason))
  expect(problems).toEqual([])
})

test('what a function throws is a bug: logged, and told as such', async () => {
  const bug = new Error('undefined is not a function')
  const { ask, problems } = answering({ openFolder: () => Promise.reject(bug) })
  expect(await ask({ id: '1', call: 'openFolder', input: {} })).toEqual({
    ok: false,
    refusal: { code: 'unexpected', reason: bug.message },
  })
  expect(problems).toEqual([bug])
})

test.each([
  ['a value that does not fit the contract', ok({ days: 'none' })],
  ['no value', ok(undefined)],
  ['a refusal without a code', { ok: false, refusal: {} }],
])('%s is a bug too', async (_, answer) => {
  const { ask, problems } = answering({ listEarlierDays: async () => answer as never })
  expect(await ask({ id: '1', call: 'listEarlierDays', input: {} })).toMatchObject({ refusal: { code: 'unexpected' } })
  expect(problems).toHaveLength(1)
})

/** A call that waits until it is cancelled, or told to finish. */
function waiting() {
  const { promise, resolve } = Promise.withResolvers<void>()
  const functions: Partial<HostFunctions> = {
    prepareToPrint: async (_, { signal, progress }) => {
      progress(1, 3)
      await Promise.race([
        promise,
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      ])
      return ok({})
    },
  }
  return { functions, finish: resolve }
}

test('a running call is cancelled by its id, by the page that made it only', async () => {
  const { functions, finish } = waiting()
  const { ask } = answering(functions)
  const mine = ask({ id: 'x', call: 'prepareToPrint', input: {} }, 'page-1')
  const theirs = ask({ id: 'x', call: 'prepareToPrint', input: {} }, 'page-2')
  expect(await ask({ id: 'y', cancel: 'x' }, 'page-1')).toEqual({ ok: true, value: {} })
  expect(await mine).toEqual({ ok: false, refusal: { code: 'cancelled' } satisfies Refusal })
  finish()
  expect(await theirs).toEqual({ ok: true, value: {} })
})

test('a cancellation that overtakes its call stops it all the same, and only that one', async () => {
  const { functions, finish } = waiting()
  const { ask } = answering(functions)
  const request = { id: 'x', call: 'prepareToPrint', input: {} }
  await ask({ id: 'y', cancel: 'x' })
  expect(await ask(request)).toEqual({ ok: false, refusal: { code: 'cancelled' } })
  finish()
  expect(await ask(request)).toEqual({ ok: true, value: {} })
})

test('cancelling what is not running changes nothing', async () => {
  const { ask, problems } = answering({})
  expect(await ask({ id: 'y', cancel: 'x' })).toEqual({ ok: true, value: {} })
  expect(problems).toEqual([])
})

test('an id may be used again, and not while its call is running', async () => {
  const { functions, finish } = waiting()
  const { ask } = answering(functions)
  const request = { id: 'x', call: 'prepareToPrint', input: {} }
  const first = ask(request)
  expect(await ask(request)).toEqual(wrongCall('x is under way already'))
  finish()
  expect(await first).toEqual({ ok: true, value: {} })
  expect(await ask(request)).toEqual({ ok: true, value: {} })
})

test('progress goes to the page that made the call, under its id', async () => {
  const { functions, finish } = waiting()
  const { ask, told } = answering(functions)
  finish()
  await ask({ id: 'x', call: 'prepareToPrint', input: {} }, 'page-7')
  expect(told).toEqual([['page-7', { event: 'progress', call: 'x', done: 1, of: 3 }]])
})
