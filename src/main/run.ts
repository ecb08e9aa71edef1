import path from 'node:path'
import process from 'node:process'
import { app, shell } from 'electron'
import type { Refusal } from '#core/Refusal.ts'
import { say, sayRefusal } from '#messages/say.ts'
import { joinRunning } from '#service/host/joinRunning.ts'
import { dataFolder } from '#service/storage/dataFolder.ts'
import { writeRefusalOf } from '#service/storage/writeRefusalOf.ts'
import { registerAppScheme } from './appScheme.ts'
import { keepOwnFolders } from './keepOwnFolders.ts'
import { readArguments } from './readArguments.ts'
import { refuseLeavingEverywhere } from './refuseLeaving.ts'
import { sayBadStart } from './sayBadStart.ts'
import { startElectronHost } from './startElectronHost.ts'

/** Runs the program in its own window. `words`: what was typed after its name. Ends with 1 where the disk is at fault, 2 where an option is. */
export async function run(words: readonly string[]): Promise<void> {
  const wanted = readArguments(words, process.env.INIT_CWD ?? process.cwd())
  registerAppScheme()
  app.enableSandbox()
  refuseLeavingEverywhere()
  if ('wrong' in wanted) return sayBadStart(wanted.wrong, 2)

  const folder = wanted.dataDir ?? dataFolder()
  const own = ownFolder(folder)
  if ('code' in own) return sayBadStart(inWords(own), 1)
  if (!app.requestSingleInstanceLock()) {
    process.stdout.write(`${say('window.already')}\n`)
    return app.exit(0) // the other one comes forward
  }

  await app.whenReady()
  const refusal = await startElectronHost({
    folder,
    own: own.path,
    built: path.join(import.meta.dirname, '..'),
  }).catch((problem: unknown): Refusal => {
    console.error(problem)
    return { code: 'unexpected', reason: problem instanceof Error ? problem.message : String(problem) }
  })
  if (!refusal) return void process.stdout.write(`${say('window.ready')}\n`)
  if (await isShownElsewhere(refusal)) return app.exit(0)
  await sayBadStart(inWords(refusal), 1)
}

function ownFolder(folder: string): { readonly path: string } | Refusal {
  try {
    return { path: keepOwnFolders(folder) }
  } catch (problem) {
    return writeRefusalOf(problem, (problem as NodeJS.ErrnoException).path ?? folder)
  }
}

/** Where the program already runs in a browser on this folder, its window is opened instead. */
async function isShownElsewhere(refusal: Refusal): Promise<boolean> {
  const url = refusal.code === 'folder-in-use' ? refusal.url : undefined
  const address = url === undefined ? undefined : await joinRunning(url)
  if (address === undefined) return false
  await shell.openExternal(address)
  return true
}

function inWords(refusal: Refusal): string {
  const { what, next } = sayRefusal(refusal)
  return `${what} ${next}`
}
