import { ipcMain, type WebContents } from 'electron'
import type { NotAdmitted } from '#core/host/HostRefusal.ts'
import { refuse } from '#core/Result.ts'
import type { Answer } from '#service/host/makeAnswer.ts'
import type { Events } from '#service/host/makeEvents.ts'
import { isOurPage } from './isOurPage.ts'

// The preload names them too: it may import nothing.
const CALL = 'skillfolio:call'
const EVENT = 'skillfolio:event'

/** A change may carry a whole portfolio that is brought in; in characters. */
const LONGEST = 96 * 2 ** 20

/** Answers the calls of our own pages, and nobody else's. */
export function carryCalls(answer: Answer): void {
  ipcMain.handle(CALL, (event, text: unknown) => {
    if (!isOurPage(event)) return JSON.stringify(refuse({ code: 'not-admitted', what: 'origin' } satisfies NotAdmitted))
    return answer(typeof text === 'string' && text.length <= LONGEST ? text : '', callerOf(event.sender))
  })
}

/** Tells a window's page what the host says unasked, for as long as the window is there. */
export function carryEvents(events: Events, contents: WebContents): void {
  const stop = events.listen(callerOf(contents), (event) => contents.send(EVENT, JSON.stringify(event)))
  contents.once('destroyed', stop)
}

const callerOf = ({ id }: WebContents) => `window-${id}`
