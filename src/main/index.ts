import process from 'node:process'
import { app } from 'electron'
import { run } from './run.ts'

// Not awaited: Electron is ready only once this file has been read to its end.
void run(process.argv.slice(process.defaultApp ? 2 : 1)).catch((problem: unknown) => {
  console.error(problem)
  app.exit(1)
})
