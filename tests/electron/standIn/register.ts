import module from 'node:module'
import process from 'node:process'
import type { DiskTrouble } from '../support/program.ts'
import { troubleDiskHere } from '../support/troubledDisk.ts'

/** With `--import`, before the built main process: `electron` is the stand-in, and nothing in the program knows. */
const standIn = new URL('./asElectron.ts', import.meta.url).href
module.registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
const { STAND_IN_DISK: trouble, STAND_IN_DISK_OF: folder } = process.env
if (trouble !== undefined && folder !== undefined) troubleDiskHere(folder, trouble as DiskTrouble)
await import('./control.ts')
// As where Electron is told which program to run, and is not that program itself.
Object.defineProperty(process, 'defaultApp', { value: true })
