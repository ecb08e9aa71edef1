import { say } from '#messages/say.ts'

/** A path as one word of a shell: of Windows where it looks like one of its paths, else of any other. */
function asWord(path: string): string {
  if (/^(?:[a-z]:|\\\\)/i.test(path)) return /[^\w.:\\-]/.test(path) ? `"${path}"` : path
  return /[^\w./-]/.test(path) ? `'${path.replaceAll("'", "'\\''")}'` : path
}

/** What to type so that the program starts again on the same folder; one that is not the system's usual is named. */
export const startCommand = ({ folder, isUsualFolder }: { readonly folder: string; readonly isUsualFolder: boolean }) =>
  isUsualFolder ? say('shell.ended.command') : say('shell.ended.commandFor', { folder: asWord(folder) })
