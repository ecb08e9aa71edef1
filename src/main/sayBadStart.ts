import process from 'node:process'
import { app, dialog } from 'electron'
import { say } from '#messages/say.ts'

/** Says why the program does not start, in the terminal and, where nobody sees that, in a dialog; then ends it. */
export async function sayBadStart(sentence: string, code: number): Promise<void> {
  process.stderr.write(`${sentence}\n`)
  await app.whenReady() // before that, Linux shows none
  if (!process.stderr.isTTY) dialog.showErrorBox(say('window.notStarted'), sentence)
  app.exit(code)
}
