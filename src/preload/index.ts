import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'

// As src/main/carryCalls.ts names them: this file may import nothing of ours.
const CALL = 'skillfolio:call'
const EVENT = 'skillfolio:event'

// Text there and back, and text unasked; the renderer's host/connectHost.ts looks for it.
contextBridge.exposeInMainWorld('skillfolio', {
  send: (text: string): Promise<string> => ipcRenderer.invoke(CALL, text) as Promise<string>,
  listen: (handler: (text: string) => void): (() => void) => {
    const hear = (_: IpcRendererEvent, text: string) => handler(text)
    ipcRenderer.on(EVENT, hear)
    return () => void ipcRenderer.off(EVENT, hear)
  },
})
