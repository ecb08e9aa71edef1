import { shallowReactive } from 'vue'
import type { Shortcut } from '#core/command/programCommands.ts'

/** Something a person can do, from a button, a menu, the palette or by its keys. */
export interface Command {
  readonly id: string
  readonly title: string
  readonly icon?: string
  readonly shortcut?: Shortcut
  /** In a browser tab, which keeps Ctrl/Cmd+N, T, W and digits for itself. */
  readonly tabShortcut?: Shortcut
  readonly isAvailable?: () => boolean
  /** Works while a person types in a field. */
  readonly worksInFields?: true
  readonly run: () => void
}

const commands = shallowReactive(new Map<string, Command>())

/** Takes commands up; gives back what takes them out again. One of the same id steps in while it is there: a view's own act for keys that elsewhere lead to it. */
export function registerCommands(added: readonly Command[]): () => void {
  const replaced = added.map(({ id }) => commands.get(id))
  for (const command of added) commands.set(command.id, command)
  return () => {
    for (const [index, command] of added.entries()) {
      if (commands.get(command.id) !== command) continue
      const before = replaced[index]
      if (before) commands.set(command.id, before)
      else commands.delete(command.id)
    }
  }
}

export const allCommands = (): readonly Command[] => [...commands.values()]

/** The shortcut that works here. */
export const shortcutOf = ({ shortcut, tabShortcut }: Command, ownKeys: boolean): Shortcut | undefined =>
  ownKeys ? shortcut : (tabShortcut ?? shortcut)

export const isMac = (): boolean => /mac/i.test(navigator.platform)

export const fits = (shortcut: Shortcut, event: KeyboardEvent, onMac: boolean): boolean =>
  (event.key.toLowerCase() === shortcut.key.toLowerCase() ||
    (shortcut.alt === true && event.code === `Key${shortcut.key.toUpperCase()}`) ||
    (shortcut.alt === true && event.code === `Digit${shortcut.key}`)) &&
  (onMac ? event.metaKey : event.ctrlKey) === (shortcut.mod ?? false) &&
  (shortcut.key === '?' || event.shiftKey === (shortcut.shift ?? false)) &&
  event.altKey === (shortcut.alt ?? false)

const signs: Readonly<Record<string, string>> = { Delete: 'Del', Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓' }

/** A shortcut as it is shown: "Ctrl N", on a Mac "⌘N". */
export const shortcutText = ({ key, mod, shift, alt }: Shortcut, onMac: boolean): string => {
  const shown = signs[key] ?? key.toUpperCase()
  if (onMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${shown}`
  return [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', shown].filter(Boolean).join(' ')
}
