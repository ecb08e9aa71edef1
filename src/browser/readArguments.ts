import path from 'node:path'
import { parseArgs } from 'node:util'
import { say } from '#messages/say.ts'

export interface Arguments {
  /** A full path; absent: the system's usual place. */
  readonly dataDir?: string
  /** 0: any that is free. */
  readonly port: number
  readonly open: boolean
}

/** The options after the program's name, or one sentence about what is wrong. `standing`: the folder from which a relative one is meant. */
export function readArguments(words: readonly string[], standing: string): Arguments | { readonly wrong: string } {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        'data-dir': { type: 'string' },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535) return { wrong: say('host.wrongPort', { port: values.port }) }
    const dataDir = values['data-dir']
    return { port, open: !values['no-open'], ...(dataDir && { dataDir: path.resolve(standing, dataDir) }) }
  } catch (problem) {
    // Node's own words, without its hint about arguments that begin with a dash.
    const [reason = ''] = (problem as Error).message.split(/\. |\n/)
    return { wrong: say('host.unknownOption', { reason: reason.replace(/\.$/, '') }) }
  }
}
