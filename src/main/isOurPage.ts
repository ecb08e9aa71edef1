import type { IpcMainInvokeEvent, WebFrameMain } from 'electron'
import { isAppAddress } from './appAddress.ts'

interface Sender {
  readonly senderFrame: (Pick<WebFrameMain, 'url'> & { readonly parent: object | null }) | null
}

/** The top frame of a window, showing an address of ours. */
export const isOurPage = ({ senderFrame }: Sender | IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame.parent === null && isAppAddress(senderFrame.url)
