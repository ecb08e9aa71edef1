import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { CDPSession } from 'playwright-core'
import { invoke } from './ipc.ts'
import { worldScripts } from './worlds.ts'

const WORLD = 'Electron Isolated Context'

interface Wants {
  readonly page: CDPSession
  readonly file: string
  /** The event that the handler of a call gets. */
  readonly sender: () => object
}

/** Runs a preload in a world of its own at each load of the page, and gives what sends something into it. */
export async function attachPreload({ page, file, sender }: Wants) {
  if (!path.isAbsolute(file)) throw new Error('preload scripts must have absolute paths')
  const port = `standIn${randomBytes(8).toString('hex')}`
  const scripts = worldScripts(port, readFileSync(file, 'utf8'))
  let world: string | undefined

  const run = async (name: 'Answer' | 'Send', message: object) => {
    if (world === undefined) return
    await page
      .send('Runtime.evaluate', {
        expression: `${port}${name}(${JSON.stringify(JSON.stringify(message))})`,
        uniqueContextId: world,
      })
      .catch(() => undefined) // the page has gone meanwhile, as it may in Electron
  }

  page.on('Runtime.executionContextCreated', ({ context }) => {
    const about = context.auxData as { frameId?: string; isDefault?: boolean } | undefined
    if (context.name === WORLD && about?.frameId === mainFrame) world = context.uniqueId
  })
  page.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== `${port}Invoke`) return
    const { id, channel, args } = JSON.parse(payload) as { id: number; channel: string; args: unknown[] }
    void invoke(channel, sender(), args).then(
      (value) => run('Answer', { id, value }),
      (problem: unknown) => run('Answer', { id, problem: String(problem) }),
    )
  })
  const { frameTree } = await page.send('Page.getFrameTree')
  const mainFrame = frameTree.frame.id
  await page.send('Page.enable')
  await page.send('Runtime.enable')
  await page.send('Runtime.addBinding', { name: `${port}Invoke`, executionContextName: WORLD })
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page })
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: WORLD })
  return (channel: string, args: readonly unknown[]) => run('Send', { channel, args: structuredClone(args) })
}
