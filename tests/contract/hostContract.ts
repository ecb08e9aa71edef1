import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Change } from '#core/change/Change.ts'
import { type CallName, calls, type HostEvent } from '#core/host/HostApi.ts'
import { type HostClient, makeHostClient } from '#core/host/HostClient.ts'
import type { ReportOptions } from '#core/report/ReportOptions.ts'
import { valueOf } from '#core/Result.ts'
import { readShape } from '#core/shape.ts'
import type { Page, StartProgram, Transport } from './Transport.ts'

/** What every transport must hold to, whatever carries the text. */
export function hostContract(name: string, startProgram: StartProgram): void {
  describe(name, () => {
    let folder: string
    let program: Transport
    let page: Page
    let host: HostClient

    beforeEach(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'skillfolio-contract-'))
      program = await startProgram(folder)
      page = await program.openPage()
      host = makeHostClient(page.send, randomUUID)
    })
    afterEach(async () => {
      await program.end()
      await rm(folder, { recursive: true, force: true })
    })

    const sendJson = async (request: unknown) => JSON.parse(await page.send(JSON.stringify(request))) as unknown
    const onDisk = async () => JSON.parse(await readFile(path.join(folder, 'portfolio.json'), 'utf8')) as unknown

    describe('answers', () => {
      test('a fresh folder opens with an empty portfolio, and says what this host can do', async () => {
        const { opened, abilities, folder: named, version } = valueOf(await host.open({}))
        expect(opened).toMatchObject({ kind: 'ready', portfolio: { schemaVersion: 1, skills: [] } })
        expect(abilities).toEqual({
          saveDialog: expect.any(Boolean) as boolean,
          openFolder: expect.any(Boolean) as boolean,
          printPdf: expect.any(Boolean) as boolean,
          ownKeys: expect.any(Boolean) as boolean,
        })
        expect(named).toBe(folder)
        expect(version).toMatch(/^\d+\.\d+\.\d+/)
      })

      test.each(Object.keys(inputs) as CallName[])('%s answers or refuses as the contract says', async (call) => {
        await host.open({})
        const answer = (await sendJson({ id: '1', call, input: inputs[call] })) as {
          ok: boolean
          value?: unknown
          refusal?: unknown
        }
        if (answer.ok) expect(readShape(calls[call].output, answer.value)).toMatchObject({ ok: true })
        else
          expect(answer).toEqual({
            ok: false,
            refusal: expect.objectContaining({ code: expect.any(String) as string }) as object,
          })
        expect(answer).not.toMatchObject({ refusal: { code: 'unexpected' } })
      })

      test('what ships with the program is the same at every reading', async () => {
        const first = valueOf(await host.readResources({}))
        expect(first.roles.roles.map(({ id }) => id).toSorted()).toEqual(['ai-scientist', 'ml-research-engineer'])
        expect(valueOf(await host.readResources({}))).toEqual(first)
      })
    })

    describe('refusals', () => {
      test.each([
        ['text that is no JSON', '{"id":"1","call":"open"'],
        ['no text', ''],
        ['a list', '[]'],
        ['a call that does not exist', '{"id":"1","call":"readFile","input":{"path":"/etc/passwd"}}'],
        ['a call by the name of a built-in', '{"id":"1","call":"__proto__","input":{}}'],
        ['input of the wrong shape', '{"id":"1","call":"saveChanges","input":{"changes":"all"}}'],
        ['a change without an act', '{"id":"1","call":"saveChanges","input":{"changes":[{"id":"a"}]}}'],
        ['a path in place of a day', '{"id":"1","call":"readEarlierDay","input":{"day":"../../portfolio"}}'],
        [
          'a role’s path in place of its id',
          JSON.stringify({
            id: '1',
            call: 'previewReport',
            input: { ...report, options: { ...options, roles: ['../x'] } },
          }),
        ],
        ['input that is missing', '{"id":"1","call":"recover"}'],
      ])('%s is refused as a wrong call', async (_, text) => {
        expect(JSON.parse(await page.send(text))).toEqual({
          ok: false,
          refusal: { code: 'wrong-call', reason: expect.any(String) as string },
        })
      })

      test('deleting everything asks for the word', async () => {
        await host.open({})
        await host.saveChanges({ changes: [adding('python', 'x')] })
        expect(await host.deleteEverything({ confirmation: 'yes' })).toMatchObject({
          refusal: { code: 'confirmation-missing' },
        })
        expect(await onDisk()).toMatchObject({ skills: [{ skill: 'python' }] })
      })

      test('a day of which there is no copy is refused by its name', async () => {
        await host.open({})
        expect(await host.readEarlierDay({ day: '1999-12-31' })).toEqual({
          ok: false,
          refusal: { code: 'no-such-day', day: '1999-12-31' },
        })
      })
    })

    describe('saving', () => {
      test('what was answered as saved stands on disk', async () => {
        await host.open({})
        const saved = valueOf(await host.saveChanges({ changes: [adding('python', 'x')] }))
        expect(saved).toMatchObject({ applied: [{ records: [{ id: 'python' }] }], refused: [] })
        expect(await onDisk()).toMatchObject({ revision: saved.revision, skills: [{ skill: 'python', notes: 'x' }] })
      })

      test('every sign of every script comes through as it was typed', async () => {
        await host.open({})
        const notes = 'Ελένη, Ада, 漢字, 🦊👩‍🔬, "q" \\ \u2028 \u0000 e\u0301 \uFEFF\n\ttab'
        await host.saveChanges({ changes: [adding('python', notes)] })
        expect(valueOf(await host.open({})).opened).toMatchObject({
          portfolio: { skills: [{ skill: 'python', notes }] },
        })
      })

      test('a portfolio of three megabytes comes through, both ways', async () => {
        await host.open({})
        const records = Array.from({ length: 10_000 }, (_, number) =>
          skillRecord(`own-skill-${number}`, `note ${number} `.repeat(25)),
        )
        const change: Change = { ...adding('python', ''), records }
        expect(JSON.stringify(change).length).toBeGreaterThan(3_000_000)
        expect(valueOf(await host.saveChanges({ changes: [change] })).refused).toEqual([])
        const { opened } = valueOf(await host.open({}))
        expect(opened.kind === 'ready' && opened.portfolio.skills.length).toBe(10_000)
      })

      test('many calls at once are each answered with their own', async () => {
        await host.open({})
        const saving = Array.from({ length: 20 }, (_, number) =>
          host.saveChanges({ changes: [adding(`own-${number}`, `n${number}`)] }),
        )
        const reading = Array.from({ length: 5 }, () => host.readResources({}))
        const saved = (await Promise.all(saving)).map(valueOf)
        expect(saved.map(({ applied }) => applied[0]?.records[0]?.id)).toEqual(
          saved.map((_, number) => `own-${number}`),
        )
        expect(new Set(saved.map(({ revision }) => revision)).size).toBeGreaterThan(0)
        for (const { ok } of await Promise.all(reading)) expect(ok).toBe(true)
        expect((await onDisk()) as { skills: unknown[] }).toMatchObject({ skills: { length: 20 } })
      })

      test('settings are found again', async () => {
        await host.open({})
        expect(await host.saveSettings({ settings: { theme: 'dark', paper: 'Letter' } })).toEqual({
          ok: true,
          value: {},
        })
        expect(valueOf(await host.open({})).settings).toMatchObject({ theme: 'dark', paper: 'Letter' })
      })
    })

    describe('cancelling', () => {
      test('a call that is cancelled is answered as cancelled, and the program goes on', async () => {
        await host.open({})
        const input = { ...report, options: { ...options, paper: 'Letter' }, format: 'pdf' } as const
        const running = host.start('printReport', input)
        running.cancel()
        expect(await running.answer).toEqual({ ok: false, refusal: { code: 'cancelled' } })
        expect((await host.listEarlierDays({})).ok).toBe(true)
      })

      test('cancelling what is not under way is answered and changes nothing', async () => {
        expect(await sendJson({ id: '2', cancel: 'none' })).toEqual({ ok: true, value: {} })
      })
    })

    describe('events', () => {
      test('what one page saved is told to the others, and not to itself', async () => {
        const other = await program.openPage()
        const heard = Promise.withResolvers<HostEvent>()
        const heardMyself: HostEvent[] = []
        await page.listen((event) => heardMyself.push(event))
        await other.listen(heard.resolve)
        await host.open({})
        const { revision } = valueOf(await host.saveChanges({ changes: [adding('python', '🦊')] }))
        expect(await heard.promise).toMatchObject({
          event: 'portfolio-changed',
          revision,
          theirs: { records: [{ kind: 'skill', id: 'python', after: { skill: 'python', notes: '🦊' } }] },
        })
        expect(heardMyself).toEqual([])
      })

      test('a program that is about to end says so, and what is then sent is saved before it ends', async () => {
        await host.open({})
        const saved = Promise.withResolvers<unknown>()
        await page.listen(({ event }) => {
          if (event === 'closing')
            saved.resolve(host.saveChanges({ changes: [adding('python', 'at the last moment')] }))
        })
        await program.end()
        expect(await saved.promise).toMatchObject({ ok: true, value: { refused: [] } })
        expect(await onDisk()).toMatchObject({ skills: [{ notes: 'at the last moment' }] })
      })
    })

    describe('documents', () => {
      test('an export is fetched by a secret path, and is the very file', async () => {
        await host.open({})
        await host.saveChanges({ changes: [adding('python', 'x')] })
        const exported = valueOf(await host.exportPortfolio({ source: 'own', changes: [adding('own-unsaved', 'y')] }))
        expect(exported.path).toMatch(/^\/document\/[\w-]{22}$/)
        const response = await page.fetch(exported.path)
        const bytes = await response.bytes()
        expect(bytes.byteLength).toBe(exported.bytes)
        expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({
          skills: [{ skill: 'own-unsaved' }, { skill: 'python' }],
        })
        expect(Object.fromEntries(response.headers)).toMatchObject({
          'cache-control': 'no-store',
          'referrer-policy': 'no-referrer',
        })
        expect(response.headers.get('content-disposition')).toContain(encodeURIComponent(exported.fileName))
      })

      test('the catalogue is fetched as a table and as a list, the person’s own courses with it', async () => {
        await host.open({})
        const { courses } = valueOf(await host.readResources({}))
        const own = { ...courses[0], id: 'own-mine', title: '=Mine' }
        const changes = [{ ...adding('python', 'x'), records: [{ kind: 'own-course', id: own.id, after: own }] }]
        const textOf = async (which: 'own' | 'all', format: 'csv' | 'json') => {
          const made = valueOf(await host.exportCatalogue({ source: 'own', changes, which, format }))
          expect(made.fileName).toMatch(new RegExp(`^(?:My|Skillfolio) courses [\\d-]+\\.${format}$`))
          return (await page.fetch(made.path)).text()
        }
        expect(JSON.parse(await textOf('all', 'json'))).toEqual([...courses, own])
        expect(JSON.parse(await textOf('own', 'json'))).toEqual([own])
        const lines = (await textOf('own', 'csv')).trim().split('\r\n')
        expect(lines[0]).toMatch(/^\uFEFF?id,kind,title,/)
        expect(lines[1]).toContain("'=Mine")
      })

      test('a preview is a page that runs nothing', async () => {
        await host.open({})
        const { path: where } = valueOf(await host.previewReport(report))
        const response = await page.fetch(where)
        expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
        expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*sandbox/)
        expect(await response.text()).toMatch(/^<!doctype html>/i)
      })

      test('no document stands under a path that was not given, and none is left when everything is deleted', async () => {
        await host.open({})
        await host.saveChanges({ changes: [adding('python', 'x')] })
        const { path: where } = valueOf(await host.exportPortfolio({ source: 'own', changes: [] }))
        expect((await page.fetch(`${where.slice(0, -2)}${where.endsWith('AA') ? 'BB' : 'AA'}`)).status).toBe(404)
        expect((await host.deleteEverything({ confirmation: 'delete' })).ok).toBe(true)
        expect((await page.fetch(where)).status).toBe(404)
      })
    })

    test('everything is found again after the program has ended', async () => {
      await host.open({})
      await host.saveChanges({ changes: [adding('python', 'x')] })
      await program.end()
      program = await startProgram(folder)
      page = await program.openPage()
      const again = valueOf(await makeHostClient(page.send, randomUUID).open({}))
      expect(again.opened).toMatchObject({ portfolio: { skills: [{ skill: 'python', notes: 'x' }] } })
    })
  })
}

const options: ReportOptions = {
  roles: ['ml-research-engineer', 'ai-scientist'],
  paper: 'A4',
  sections: ['summary', 'gaps', 'strengths', 'plan', 'method'],
  notes: false,
  today: '2026-11-24',
}
const report = { source: 'sample', changes: [], options } as const

const skillRecord = (skill: string, notes: string) => ({ kind: 'skill', id: skill, after: { skill, notes } })
/** A change that adds a skill, as a page makes it. */
const adding = (skill: string, notes: string): Change => ({
  id: randomUUID(),
  at: '2026-11-24T12:00:00Z',
  act: { code: 'add-skill', skill },
  records: [skillRecord(skill, notes)],
})

/** An input for every call that fits its schema. */
const inputs: Readonly<Record<CallName, unknown>> = {
  open: {},
  readResources: {},
  saveChanges: { changes: [] },
  takeFromDisk: {},
  recover: { from: 'empty' },
  listEarlierDays: {},
  readEarlierDay: { day: '2026-01-02' },
  saveSettings: { settings: {} },
  previewReport: report,
  printReport: { ...report, format: 'html' },
  prepareToPrint: {},
  exportPortfolio: { source: 'sample', changes: [] },
  exportCatalogue: { source: 'sample', changes: [], which: 'all', format: 'json' },
  saveDocument: { path: '/document/none', fileName: 'a.pdf' },
  openFolder: {},
  deleteEverything: { confirmation: '' },
}
