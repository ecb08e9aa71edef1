import { randomBytes } from 'node:crypto'
import type { CDPSession } from '@playwright/test'
import { worldScripts } from './worlds.ts'

const WORLD = 'Electron Isolated Context'

/** Runs a preload in a world of its own at each load of the page, and gives what sends something into it. */
export async function attachPreload(
  page: CDPSession,
  preload: string,
  invoke: (channel: string, args: readonly unknown[]) => Promise<unknown>,
) {
  const port = `standIn${randomBytes(8).toString('hex')}`
  const scripts = worldScripts(port, preload)
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
    void invoke(channel, args).then(
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
