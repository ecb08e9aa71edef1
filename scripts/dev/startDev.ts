import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { resolveConfig } from 'electron-vite'
import { build, createServer, type InlineConfig, type ProxyOptions } from 'vite'
import { root } from '../setup/root.mjs'
import { runHost } from './runHost.ts'
import { freePort } from './freePort.ts'

const out = join(root, 'out', 'dev')

/**
 * Serves the page from its sources, and what a person's data stands behind from a host that is built anew as its files
 * change. `options` go to the host; without `--data-dir` it takes `out/dev/data`, and not the person's own folder.
 */
export async function startDev(options: readonly string[]): Promise<number> {
  const { config } = await resolveConfig({ root }, 'serve', 'development')
  if (!config?.main || !config.renderer) throw new Error('electron.vite.config.ts names no main or no renderer')

  const port = await freePort()
  const page = await createServer({
    ...(config.renderer as InlineConfig),
    configFile: false,
    server: { host: '127.0.0.1', proxy: { '/api': toHost(port), '/document': toHost(port) } },
  })
  await page.listen()
  const address = page.resolvedUrls?.local[0] ?? ''

  // The host serves a built page too; here it only leads to the one that is served from its sources.
  await mkdir(join(out, 'renderer'), { recursive: true })
  await writeFile(join(out, 'renderer', 'index.html'), `<meta http-equiv="refresh" content="0; url=${address}">\n`)

  const folder = options.some((option) => option.startsWith('--data-dir')) ? [] : ['--data-dir', join(out, 'data')]
  const host = runHost(
    join(out, 'main', 'browser.js'),
    [...folder, ...options, '--port', `${port}`, '--no-open'],
    (code) => process.stdout.write(`Skillfolio is ready at ${address}#${code}\n`),
  )
  const watching = await build({
    ...(config.main as InlineConfig),
    configFile: false,
    logLevel: 'warn',
    build: { ...config.main.build, outDir: join(out, 'main'), watch: {} },
  })
  if (!('on' in watching)) throw new Error('The build does not watch')
  watching.on('event', (event) => {
    if (event.code === 'END') host.restart()
    if (event.code === 'ERROR') process.stderr.write(`${event.error.message}\n`)
  })

  const code = await host.ended
  await watching.close()
  await page.close()
  return code
}

/** Page and host have one address, as they have when built. The host sees its own name; another page's stays and is refused. */
function toHost(port: number): ProxyOptions {
  const target = `http://127.0.0.1:${port}`
  return {
    target,
    changeOrigin: true,
    configure: (proxy) =>
      proxy.on('proxyReq', (toHostRequest, { headers }) => {
        if (headers.origin === `http://${headers.host}`) toHostRequest.setHeader('origin', target)
      }),
  }
}
