import { join } from 'node:path'
import process from 'node:process'
import { root } from './root.mjs'

const [system, program] = process.platform === 'win32' ? ['win', 'node.exe'] : [process.platform, 'node']

/** The project's own Node, a package like the others; it need not be there: not every kind of computer has one. */
export const ownNode = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', program)
