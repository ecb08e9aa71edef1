import { vi } from 'vitest'
import { hostContract } from './hostContract.ts'
import { startDirect } from './startDirect.ts'
import { startLoopback } from './startLoopback.ts'
import { startWindow } from './startWindow.ts'

vi.mock('electron', () => import('../electron/standIn/electron.ts'))

hostContract('service itself', startDirect)
hostContract('the loopback server', startLoopback)
hostContract('the window’s IPC', startWindow)
