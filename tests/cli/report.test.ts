import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync, chmodSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeDesk } from './runCli.ts'

const desk = makeDesk()
afterAll(desk.clear)
const at = (name: string) => path.join(desk.folder, name)
const sample = path.resolve(import.meta.dirname, '../../resources/sample-portfolio.json')
const report = (out: string, ...more: string[]) => [
  'report',
  '--role',
  'all',
  '--portfolio',
  sample,
  '--out',
  out,
  ...more,
]
/** Names nothing that can be started, so that no other browser is taken. */
const noBrowser = { SKILLFOLIO_BROWSER: '/nowhere/browser' }

describe('report', () => {
  it('saves one HTML page that needs nothing beside it, and says where', () => {
    const { code, out, complaints } = desk.run(report('plan.html', '--date', '2026-11-24'), { env: noBrowser })
    expect({ code, out, complaints }).toEqual({ code: 0, out: `Saved ${at('plan.html')}\n`, complaints: [] })
    const html = readFileSync(at('plan.html'), 'utf8')
    expect(html).toMatch(/^<!doctype html>/i)
    expect(html).not.toMatch(/<script|src="http|<link[^>]+href="http/i)
  })

  it('prints a PDF', () => {
    const { code, out, complaints } = desk.run(report('plan.pdf'))
    expect({ code, complaints }).toEqual({ code: 0, complaints: [] })
    expect(out).toMatch(/^Saved .*plan\.pdf \(\d pages?\)\n$/)
    expect(readFileSync(at('plan.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  }, 30_000)

  it('takes the place of an older report, and leaves nothing else behind', () => {
    mkdirSync(at('there'))
    writeFileSync(at('there/plan.html'), 'old')
    expect(desk.run(report('there/plan.html')).code).toBe(0)
    expect(readFileSync(at('there/plan.html'), 'utf8')).not.toBe('old')
    expect(readdirSync(at('there'))).toEqual(['plan.html'])
  })
})

describe('a report that cannot be saved: exit code 1, one sentence, nothing written', () => {
  mkdirSync(at('folder.html'))
  mkdirSync(at('closed'))
  chmodSync(at('closed'), 0o555)
  const nobody = process.getuid?.() === 0 ? { as: 65_534 } : {}

  it.each([
    ['no such folder', 'none/plan.html', /There is no folder .*none\. Make it first/],
    ['a folder of that name', 'folder.html', /folder\.html cannot be written/],
    ['a folder without write permission', 'closed/plan.html', /closed may not be written to\. Change its permissions/],
  ])('%s', (_what, out, sentence) => {
    const before = readdirSync(desk.folder, { recursive: true }).length
    const { code, out: printed, complaints } = desk.run(report(out), { ...nobody, env: noBrowser })
    expect({ code, printed, count: complaints.length }).toEqual({ code: 1, printed: '', count: 1 })
    expect(complaints[0]).toMatch(sentence)
    expect(
      readdirSync(desk.folder, { recursive: true }).filter((name) => !String(name).startsWith('home')).length,
    ).toBeLessThanOrEqual(before)
  })

  it('no browser: the HTML page is offered', () => {
    const { code, out, complaints } = desk.run(report('unprinted.pdf'), { env: noBrowser })
    expect({ code, out, count: complaints.length }).toEqual({ code: 1, out: '', count: 1 })
    expect(complaints[0]).toMatch(/no browser on this machine .* --out unprinted\.html/)
    expect(existsSync(at('unprinted.pdf'))).toBe(false)
  })
})
