import { useVirtualizer } from '@tanstack/vue-virtual'
import { computed, type ComputedRef, type ShallowRef } from 'vue'

export const rowHeight = 40

/** The rows of a long list that are in sight, and where they stand. */
export function useRowWindow(
  scroller: Readonly<ShallowRef<HTMLElement | null>>,
  count: ComputedRef<number>,
  before: () => number,
) {
  const virtualizer = useVirtualizer(
    computed(() => ({
      count: count.value,
      getScrollElement: () => scroller.value,
      estimateSize: () => rowHeight,
      overscan: 8,
      scrollMargin: before(),
    })),
  )
  return {
    rows: computed(() =>
      virtualizer.value.getVirtualItems().map(({ index, start }) => ({ index, top: start - before() })),
    ),
    height: computed(() => virtualizer.value.getTotalSize()),
    reveal: (index: number) => virtualizer.value.scrollToIndex(index, { align: 'auto' }),
  }
}
