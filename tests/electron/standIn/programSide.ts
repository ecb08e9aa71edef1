import module from 'node:module'
import * as electron from './electron.ts'
import { contentsOf } from './contents.ts'
import { invoke } from './ipc.ts'
import { sessionOf } from './sessions.ts'
import type { ProgramSide } from './sides.ts'

/** How the stand-in answers whoever shows its windows. */
export const programSide: ProgramSide = {
  answer: (request) => sessionOf(request.partition).answer(request, contentsOf(request.window)),
  invoke: (window, url, channel, args) => invoke(channel, contentsOf(window)?.eventFrom(url) ?? {}, args),
  mayLeave: async (window) => contentsOf(window)?.mayLeave() ?? true,
  happened: async (window, what) => {
    contentsOf(window)?.happened(what)
    // A test kills most of its programs: what was compiled is kept now, for the next.
    if (what === 'loaded') module.flushCompileCache()
  },
  movedTo: async (window, url) => contentsOf(window)?.movedTo(url),
  /** As Playwright's `_electron` does: a test's function runs here, with what the program sees as `electron`. */
  run: async (source, argument) => {
    // oxlint-disable-next-line no-eval -- the function comes from the test beside this file
    const work = (0, eval)(`(${source})`) as (electron: unknown, argument: unknown) => unknown
    return structuredClone(await work(electron, argument))
  },
}
