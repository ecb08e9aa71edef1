import path from 'node:path'
import { cacheFolder } from '#service/cacheFolder.ts'
import { hasDisplay } from '#service/host/hasDisplay.ts'
import { openOutside } from '#service/host/openOutside.ts'
import { findBrowser } from '#service/print/findBrowser.ts'
import { openAppWindow } from './openAppWindow.ts'

/** Shows the address in a window of its own in Chrome, Chromium or Edge, else in the person's usual browser. False where neither is to be had. */
export async function openWindow(address: string): Promise<boolean> {
  if (!hasDisplay()) return false
  const found = await findBrowser('window')
  if (found.ok && (await openAppWindow(found.value, path.join(cacheFolder(), 'window'), address))) return true
  return openOutside(address)
}
