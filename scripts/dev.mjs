// `npm run dev`: the page is changed in place as its files are, and the host starts anew when one of its own is.
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { underOwnNode } from './setup/underOwnNode.mjs'

if (await underOwnNode(fileURLToPath(import.meta.url))) {
  const { startDev } = await import('./dev/startDev.ts')
  process.exitCode = await startDev(process.argv.slice(2))
}
