import { onBeforeUnmount, onMounted } from 'vue'
import { allCommands, fits, isMac, shortcutOf } from './commands.ts'
import { useSessionStore } from './useSessionStore.ts'

/** Whether a person types there. */
export const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
  !(target instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(target.type))

/** Runs the command whose keys are pressed, the one that works in this window. */
export function useShortcuts() {
  const session = useSessionStore()
  const onMac = isMac()
  function onKey(event: KeyboardEvent) {
    if (event.defaultPrevented || document.querySelector('[role="dialog"][data-state="open"]')) return
    const command = allCommands().find((one) => {
      const shortcut = shortcutOf(one, session.abilities.ownKeys)
      return shortcut && fits(shortcut, event, onMac) && (one.isAvailable?.() ?? true)
    })
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey
    if (!command || (isField(event.target) && !(hasModifier && command.worksInFields))) return
    event.preventDefault()
    command.run()
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))
}
