import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import type { Change } from '#core/change/Change.ts'
import { valueOf } from '#core/Result.ts'
import type { Storage } from '../Storage.ts'
import { openStorage } from '../openStorage.ts'

/** A folder that goes when the test ends. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'skillfolio-storage-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

type Wants = Parameters<typeof openStorage>[0]

/** A storage that is open, and closed when the test ends. */
export async function opened(wants: Wants): Promise<Storage> {
  const storage = valueOf(await openStorage(wants))
  onTestFinished(storage.close)
  valueOf(await storage.open())
  return storage
}

/** A change of one skill's record. */
export const change = (id: string, before: object | undefined, after: object | undefined): Change => ({
  id: `change-${id}`,
  at: '2026-11-24T10:00:00Z',
  act: { code: 'level-set' },
  records: [
    {
      kind: 'skill',
      id,
      ...(before && { before: { skill: id, ...before } }),
      ...(after && { after: { skill: id, ...after } }),
    },
  ],
})

export const rated = (id: string, level: number, before?: number): Change =>
  change(id, before === undefined ? undefined : { level: before }, { level })

/** Runs the work as somebody who has no rights on what we own. Root is bound by no permission, so it becomes nobody. */
export async function withoutRights<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(65_534)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}

/** Another process that runs this program text, with the functions of the storage at hand. `say(line)` is heard by `next`. */
export function another(program: string) {
  const imports = ['openStorage', 'takeLock'].map((name) => `import { ${name} } from '#service/storage/${name}.ts'`)
  const say = `const say = (line) => process.stdout.write(line + '\\n')`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', [...imports, say, program].join('\n')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    pid: child.pid ?? 0,
    next: async () => String((await lines.next()).value),
    /** What the program waits for where it reads its input. */
    go: () => void child.stdin.end(),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    ended,
  }
}
