import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'

/** Whether a media query holds, now and later. */
export function useMediaQuery(query: string): Readonly<ShallowRef<boolean>> {
  const list = window.matchMedia(query)
  const holds = shallowRef(list.matches)
  const follow = ({ matches }: { matches: boolean }) => {
    holds.value = matches
  }
  list.addEventListener('change', follow)
  onScopeDispose(() => list.removeEventListener('change', follow))
  return holds
}
