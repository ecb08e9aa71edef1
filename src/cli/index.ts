import module from 'node:module'
import path from 'node:path'
import { cacheFolder } from '#service/cacheFolder.ts'

// What is imported statically is loaded before the cache is on, so this file holds nothing else.
module.enableCompileCache?.(path.join(cacheFolder(), 'compiled'))
const { run } = await import('./run.ts')
const { thisTerminal } = await import('./shared/Terminal.ts')
process.exitCode = await run(process.argv.slice(2), thisTerminal())
