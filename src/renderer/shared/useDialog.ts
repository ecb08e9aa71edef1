import { shallowRef, useTemplateRef, watch } from 'vue'

/**
 * For a dialog about something that comes and goes: `shown` is it, and stays while the dialog closes; `focusFirst`
 * begins at the first button of `acts`, so that Enter does the main thing. `onOpen` is told of each new one.
 */
export function useDialog<T>(about: () => T | undefined, onOpen?: (next: T) => void) {
  const shown = shallowRef<T>()
  watch(
    about,
    (next) => {
      if (next === undefined) return
      shown.value = next
      onOpen?.(next)
    },
    { immediate: true },
  )
  const acts = useTemplateRef<HTMLElement>('acts')
  function focusFirst(event: Event) {
    event.preventDefault()
    acts.value?.querySelector('button')?.focus()
  }
  return { shown, focusFirst }
}
