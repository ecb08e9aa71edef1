import { useVirtualizer } from '@tanstack/vue-virtual'
import { computed, watch, type ComputedRef } from 'vue'

export const rowHeight = 40

/** The rows of a long list that are in sight, and where they stand. One of them may have room `under` it. */
export function useRowWindow(
  scroller: ComputedRef<HTMLElement | null>,
  count: ComputedRef<number>,
  before: () => number,
  under: ComputedRef<{ readonly index: number; readonly height: number }>,
) {
  const virtualizer = useVirtualizer(
    computed(() => ({
      count: count.value,
      getScrollElement: () => scroller.value,
      estimateSize: (index: number) => rowHeight + (index === under.value.index ? under.value.height : 0),
      overscan: 8,
      scrollMargin: before(),
    })),
  )
  watch(under, () => virtualizer.value.measure())
  return {
    rows: computed(() =>
      virtualizer.value
        .getVirtualItems()
        // What stood before the rows when they were placed, not what stands there now.
        .map(({ index, start }) => ({ index, top: start - virtualizer.value.options.scrollMargin })),
    ),
    height: computed(() => virtualizer.value.getTotalSize()),
    reveal: (index: number) => virtualizer.value.scrollToIndex(index, { align: 'auto' }),
  }
}
