import { hostContract } from './hostContract.ts'
import { startDirect } from './startDirect.ts'
import { startLoopback } from './startLoopback.ts'

hostContract('service itself', startDirect)
hostContract('the loopback server', startLoopback)
