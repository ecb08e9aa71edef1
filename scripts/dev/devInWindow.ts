import { join } from 'node:path'
import { createServer, type InlineConfig } from 'vite'
import type { DevWants } from './DevWants.ts'
import { buildOnChange } from './buildOnChange.ts'
import { freePort } from './freePort.ts'
import { pageFromSources } from './pageFromSources.ts'
import { runHost } from './runHost.ts'

/** The page in the program's own window, changed in place; the window opens anew when a file of its host is changed. */
export async function devInWindow({ config, out, options }: DevWants, electron: string): Promise<number> {
  const port = await freePort()
  const page = await createServer({
    ...(config.renderer as InlineConfig),
    configFile: false,
    // The page has another address than its server; so it is told where to hear of changes.
    server: { host: '127.0.0.1', port, strictPort: true, hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: port } },
  })
  await page.listen()

  const host = runHost({ command: [electron, join(out, 'main', 'main.js'), ...options], endsByItself: true })
  /** Opened when all of it is there for the first time. */
  const built = new Set<string>()
  const onBuilt = (part: string) => () => {
    built.add(part)
    if (built.size === 2) host.restart()
  }
  const stops = [
    await buildOnChange(config.preload ?? {}, { outDir: join(out, 'preload'), onBuilt: onBuilt('preload') }),
    await buildOnChange(config.main, {
      outDir: join(out, 'main'),
      onBuilt: onBuilt('main'),
      plugins: [pageFromSources(`http://127.0.0.1:${port}/`)],
    }),
  ]

  const code = await host.ended
  for (const stop of stops) await stop()
  await page.close()
  return code
}
