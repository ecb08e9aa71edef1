import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const entry = path.join(import.meta.dirname, '..', '..', 'src', 'browser', 'index.ts')

let around: string
let folder: string
const running: ChildProcess[] = []

beforeEach(async () => {
  around = await mkdtemp(path.join(tmpdir(), 'skillfolio-program-'))
  folder = path.join(around, 'data')
})
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  await rm(around, { recursive: true, force: true })
})

/** Runs the program from its sources, in a process of its own. */
function start(options: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [entry, ...options], {
    cwd: around,
    env: { ...process.env, INIT_CWD: around, ...env },
  })
  running.push(child)
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (err += text))
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null, out, err }))
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const url = /^Skillfolio is ready at (\S+)\n/m.exec(out)?.[1]
      if (url) resolve(url)
    })
    void ended.then(({ code }) => reject(new Error(`ended with ${code}: ${err}`)))
  })
  ready.catch(() => undefined)
  return { child, ready, ended }
}

const enter = async (address: string) => {
  const { origin, hash } = new URL(address)
  const code = new URLSearchParams(hash.slice(1)).get('code') ?? ''
  const response = await fetch(`${origin}/api/session`, { method: 'POST', body: code })
  return { origin, token: response.ok ? ((await response.json()) as { token: string }).token : undefined }
}
const call = async (origin: string, token: string | undefined, request: object) => {
  const headers = { 'x-skillfolio-token': token ?? '' }
  const response = await fetch(`${origin}/api/call`, { method: 'POST', headers, body: JSON.stringify(request) })
  return (await response.json()) as unknown
}

// Each starts a process or three, which a machine at work takes its time for.
describe('the browser host as a program', { timeout: 30_000 }, () => {
  test('it prints one line, with an address that opens it once, and ends at SIGTERM with nothing left behind', async () => {
    const { child, ready, ended } = start(['--no-open', '--data-dir', folder])
    const address = await ready
    const { origin, token } = await enter(address)
    expect(token).toBeDefined()
    expect((await enter(address)).token).toBeUndefined()
    expect(await call(origin, token, { id: '1', call: 'open', input: {} })).toMatchObject({
      ok: true,
      value: { folder },
    })
    child.kill('SIGTERM')
    expect(await ended).toEqual({ code: 0, out: `Skillfolio is ready at ${address}\n`, err: '' })
    expect((await readdir(folder)).filter((name) => name.includes('lock'))).toEqual([])
    await expect(fetch(origin)).rejects.toThrow()
  })

  test('what was answered when Ctrl+C came stands on disk', async () => {
    const { child, ready, ended } = start(['--no-open', '--data-dir', folder])
    const { origin, token } = await enter(await ready)
    await call(origin, token, { id: '1', call: 'open', input: {} })
    const change = {
      id: 'c1',
      at: '2026-11-24T12:00:00Z',
      act: { code: 'add-skill' },
      records: [{ kind: 'skill', id: 'python', after: { skill: 'python' } }],
    }
    const saving = call(origin, token, { id: '2', call: 'saveChanges', input: { changes: [change] } }).catch(
      () => undefined,
    )
    child.kill('SIGINT')
    expect((await ended).code).toBe(0)
    const answered = await saving
    const again = start(['--no-open', '--data-dir', folder])
    const { origin: there, token: mine } = await enter(await again.ready)
    const opened = await call(there, mine, { id: '1', call: 'open', input: {} })
    // Whether the call or the signal comes first is chance; what never is: an answer, and nothing on disk.
    const skills = answered ? [{ skill: 'python' }] : (expect.any(Array) as object[])
    expect(opened).toMatchObject({ value: { opened: { portfolio: { skills } } } })
  })

  test('a second start on the same folder opens the running one, and is done', async () => {
    const first = start(['--no-open', '--data-dir', folder])
    const address = await first.ready
    const second = start(['--no-open', '--data-dir', folder])
    const { code, out, err } = await second.ended
    expect([code, err]).toEqual([0, ''])
    const other = /^Skillfolio is ready at (\S+)\n$/.exec(out)?.[1] ?? ''
    expect(new URL(other).origin).toBe(new URL(address).origin)
    expect(other).not.toBe(address)
    expect((await enter(other)).token).toBeDefined()
    expect((await enter(address)).token).toBeDefined()
  })

  test('after a crash the next start has the folder', async () => {
    const first = start(['--no-open', '--data-dir', folder])
    await first.ready
    first.child.kill('SIGKILL')
    await first.ended
    const { origin, token } = await enter(await start(['--no-open', '--data-dir', folder]).ready)
    expect(await call(origin, token, { id: '1', call: 'open', input: {} })).toMatchObject({ ok: true })
  })

  test('a relative folder is meant from where the person stands', async () => {
    const { origin, token } = await enter(await start(['--no-open', '--data-dir', 'my data']).ready)
    expect(await call(origin, token, { id: '1', call: 'open', input: {} })).toMatchObject({
      value: { folder: path.join(around, 'my data') },
    })
  })

  test('a port that another program has is said in a sentence', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const { code, out, err } = await start(['--no-open', '--data-dir', folder, '--port', String(port)]).ended
    server.close()
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(new RegExp(`^Port ${port} is in use by another program\\. .+\\n$`))
  })

  test('a folder that cannot be had is said in a sentence', async () => {
    await writeFile(path.join(around, 'file'), '')
    const { code, out, err } = await start(['--no-open', '--data-dir', path.join('file', 'data')]).ended
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^.+\.\n$/)
    expect(err).not.toContain('    at ')
  })

  test.each([
    [['--prot', '1'], '--prot'],
    [['--port', 'x'], '--port'],
  ])('%j is a wrong use of the command', async (options, named) => {
    const { code, out, err } = await start(options).ended
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(named)
    expect(err.trimEnd()).not.toContain('\n')
  })
})
