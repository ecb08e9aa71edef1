import { onScopeDispose, shallowRef, watch, type Ref, type ShallowRef } from 'vue'

/** The width of an element in pixels, now and whenever it changes. */
export function useElementWidth(element: Readonly<Ref<HTMLElement | null>>): Readonly<ShallowRef<number>> {
  const width = shallowRef(0)
  const observer = new ResizeObserver(([entry]) => {
    width.value = entry?.contentRect.width ?? width.value
  })
  watch(element, (next) => {
    observer.disconnect()
    if (next) observer.observe(next)
  })
  onScopeDispose(() => observer.disconnect())
  return width
}
