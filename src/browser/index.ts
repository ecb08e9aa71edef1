import module from 'node:module'
import path from 'node:path'
import process from 'node:process'

// What is imported statically is loaded before the cache is on.
module.enableCompileCache?.()
const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2), path.join(import.meta.dirname, '..', 'renderer'))
