import process from 'node:process'
import { build, type InlineConfig } from 'vite'

/** Builds into a folder at once and whenever a file of it changes; `onBuilt` hears of each. Gives what ends it. */
export async function buildOnChange(
  config: object,
  { outDir, onBuilt, plugins = [] }: { outDir: string; onBuilt: () => void; plugins?: InlineConfig['plugins'] },
): Promise<() => Promise<void>> {
  const given = config as InlineConfig
  const watching = await build({
    ...given,
    plugins: [...(plugins ?? []), ...(given.plugins ?? [])],
    configFile: false,
    logLevel: 'warn',
    build: { ...given.build, outDir, watch: {} },
  })
  if (!('on' in watching)) throw new Error('The build does not watch')
  watching.on('event', (event) => {
    if (event.code === 'END') onBuilt()
    if (event.code === 'ERROR') process.stderr.write(`${event.error.message}\n`)
  })
  return () => watching.close()
}
