import type { DesktopProgram } from './program.ts'

type Program = Pick<DesktopProgram, 'evaluate'>

/** What dialogs have been shown since one of these was said, each as the options it got. */
export const shownDialogs = (
  program: Program,
): Promise<readonly { readonly message?: string; readonly defaultPath?: string }[]> =>
  program.evaluate(
    () => (globalThis as { shownDialogs?: { message?: string; defaultPath?: string }[] }).shownDialogs ?? [],
  )

/** From now on the person saves under this name; without one she thinks better of it. */
export const answerSaveDialog = (program: Program, filePath?: string): Promise<void> =>
  program.evaluate(({ dialog }, chosen) => {
    const shown: unknown[] = ((globalThis as { shownDialogs?: unknown[] }).shownDialogs ??= [])
    dialog.showSaveDialog = async (...args: readonly unknown[]) => {
      shown.push(args.at(-1))
      return { canceled: chosen === null, filePath: chosen ?? '' }
    }
  }, filePath ?? null)

/** From now on the person chooses this button, whatever is asked. */
export const answerMessageBox = (program: Program, response: number): Promise<void> =>
  program.evaluate(({ dialog }, button) => {
    const shown: unknown[] = ((globalThis as { shownDialogs?: unknown[] }).shownDialogs ??= [])
    dialog.showMessageBox = async (...args: readonly unknown[]) => {
      shown.push(args.at(-1))
      return { response: button, checkboxChecked: false }
    }
    dialog.showMessageBoxSync = (...args: readonly unknown[]) => {
      shown.push(args.at(-1))
      return button
    }
  }, response)
