import path from 'node:path'
import { parseArgs } from 'node:util'
import { say } from '#messages/say.ts'

export interface Arguments {
  /** A full path; absent: the system's usual place. */
  readonly dataDir?: string
}

/** What concerns Chromium alone and opens nothing: how windows are drawn on this desktop. It reads them itself. */
const ofChromium = /^--(?:disable-gpu|ozone-platform(?:-hint)?|force-device-scale-factor)(?:=|$)/

/** The words after the program's name, or one sentence about what is wrong. `standing`: the folder from which a relative one is meant. */
export function readArguments(words: readonly string[], standing: string): Arguments | { readonly wrong: string } {
  try {
    const { values } = parseArgs({
      args: words.filter((word) => !ofChromium.test(word)),
      options: { 'data-dir': { type: 'string' } },
    })
    const dataDir = values['data-dir']
    if (dataDir === '') return { wrong: say('window.emptyDataDir') }
    return dataDir === undefined ? {} : { dataDir: path.resolve(standing, dataDir) }
  } catch (problem) {
    // Node's own words, without its hint about arguments that begin with a dash.
    const [reason = ''] = (problem as Error).message.split(/\. |\n/)
    return { wrong: say('window.unknownOption', { reason: reason.replace(/\.$/, '') }) }
  }
}
