import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { createServer, type InlineConfig, type ProxyOptions } from 'vite'
import type { DevWants } from './DevWants.ts'
import { buildOnChange } from './buildOnChange.ts'
import { freePort } from './freePort.ts'
import { runHost } from './runHost.ts'

/** What the host prints once it answers. */
const READY = /^Skillfolio is ready at \S+#(\S+)$/m

/** The page in the browser: it stands before the loopback server, which answers what a person's data stands behind. */
export async function devInBrowser({ config, out, options }: DevWants): Promise<number> {
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

  const host = runHost({
    command: [process.execPath, join(out, 'main', 'browser.js'), ...options, '--port', `${port}`, '--no-open'],
    hear: (text) => {
      const code = READY.exec(text)?.[1]
      if (code) process.stdout.write(`Skillfolio is ready at ${address}#${code}\n`)
      return code !== undefined
    },
    endsByItself: false,
  })
  const stop = await buildOnChange(config.main, { outDir: join(out, 'main'), onBuilt: host.restart })

  const code = await host.ended
  await stop()
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
