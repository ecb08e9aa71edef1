import { onScopeDispose, shallowRef, watch, type Ref, type ShallowRef } from 'vue'

/** The height of an element in pixels, now and whenever it changes; 0 while there is none. */
export function useElementHeight(element: Readonly<Ref<HTMLElement | null>>): Readonly<ShallowRef<number>> {
  const height = shallowRef(0)
  const observer = new ResizeObserver(([entry]) => {
    height.value = entry?.contentRect.height ?? height.value
  })
  watch(element, (next) => {
    observer.disconnect()
    if (next) observer.observe(next)
    else height.value = 0
  })
  onScopeDispose(() => observer.disconnect())
  return height
}
