// `npm run icons`: draws the program's icons anew from resources/icons/skillfolio.svg.
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { underOwnNode } from './setup/underOwnNode.mjs'

if (await underOwnNode(fileURLToPath(import.meta.url))) {
  const { makeIcons } = await import('./icons/makeIcons.ts')
  process.exitCode = await makeIcons()
}
