import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endWhenAlone } from './endWhenAlone.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('a program that no page came to ends after the first patience', () => {
  const end = vi.fn()
  endWhenAlone({ first: 600_000, later: 60_000 }, end)
  vi.advanceTimersByTime(599_999)
  expect(end).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(end).toHaveBeenCalledOnce()
})

test('it waits for ever for the first page where that was asked for', () => {
  const end = vi.fn()
  endWhenAlone({ first: Infinity, later: 60_000 }, end)
  vi.advanceTimersByTime(1e10)
  expect(end).not.toHaveBeenCalled()
})

test('it ends 60 s after the last page has gone, and not while one is open', () => {
  const end = vi.fn()
  const { count } = endWhenAlone({ first: Infinity, later: 60_000 }, end)
  count(1)
  count(2)
  count(1)
  vi.advanceTimersByTime(1e9)
  count(0)
  vi.advanceTimersByTime(59_000)
  count(1) // reloaded
  vi.advanceTimersByTime(1e9)
  expect(end).not.toHaveBeenCalled()
  count(0)
  vi.advanceTimersByTime(60_000)
  expect(end).toHaveBeenCalledOnce()
})

test('stopped, it no longer ends anything', () => {
  const end = vi.fn()
  const { count, stop } = endWhenAlone({ first: 1000, later: 1000 }, end)
  count(1)
  count(0)
  stop()
  vi.advanceTimersByTime(1e9)
  expect(end).not.toHaveBeenCalled()
})
