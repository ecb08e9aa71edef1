import { becomeReady } from './app.ts'

export * from './electron.ts'

// The program reads this on the way to its own file; Electron is ready once that has been read to its end.
setImmediate(becomeReady)
