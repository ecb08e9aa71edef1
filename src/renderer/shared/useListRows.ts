import { computed, nextTick, useTemplateRef } from 'vue'
import { useElementHeight } from './useElementHeight.ts'
import { rowHeight, useRowWindow } from './useRowWindow.ts'

/** Frames that a row may take to be drawn. */
const mostFrames = 30

interface List<T> {
  readonly rows: () => readonly T[]
  /** What scrolls the page. */
  readonly scroller: () => HTMLElement | null
  readonly opened: () => string | undefined
  /** Keeps room under the opened row, for what is shown there in a narrow window. */
  readonly hasUnder: () => boolean
  /** Carries the id of a row. */
  readonly attribute: 'data-skill' | 'data-course'
}

/**
 * The rows of a long list that are in sight, one tab stop for all, arrows between them. The template has `body`, which
 * holds the rows, and `under`, the place below the opened one.
 */
export function useListRows<T extends { readonly id: string }>(list: List<T>) {
  const body = useTemplateRef<HTMLElement>('body')
  const under = useTemplateRef<HTMLElement>('under')
  const underHeight = useElementHeight(under)
  const openedIndex = computed(() => (list.hasUnder() ? list.rows().findIndex(({ id }) => id === list.opened()) : -1))
  const scroller = computed(() => list.scroller())
  const window = useRowWindow(
    scroller,
    computed(() => list.rows().length),
    () => (body.value && scroller.value ? body.value.offsetTop - scroller.value.offsetTop : 0),
    computed(() => ({ index: openedIndex.value, height: underHeight.value })),
  )
  const shown = computed(() =>
    window.rows.value.flatMap(({ index, top }) => {
      const row = list.rows()[index]
      return row ? [{ row, index, top }] : []
    }),
  )
  const tabStop = computed(() =>
    Math.max(
      0,
      list.rows().findIndex(({ id }) => id === list.opened()),
    ),
  )

  async function focusRow(index: number) {
    const rows = list.rows()
    const place = Math.min(Math.max(index, 0), rows.length - 1)
    const row = rows[place]
    if (!row) return
    window.reveal(place)
    await nextTick()
    // The row is drawn once the list has scrolled to it, a frame or two later.
    for (let frame = 0; frame < mostFrames; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const element = body.value?.querySelector<HTMLElement>(`[${list.attribute}="${CSS.escape(row.id)}"]`)
      element?.focus()
      if (element) return
    }
  }
  const focusId = (wanted: string) => focusRow(list.rows().findIndex(({ id }) => id === wanted))
  /** Goes where an arrow, Home or End leads; whether the key was one. */
  function moveBy(key: string, index: number): boolean {
    const places: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: list.rows().length - 1,
    }
    const place = places[key]
    if (place === undefined) return false
    void focusRow(place)
    return true
  }
  /** Where the place under the opened row stands; undefined where there is none. */
  const underTop = computed(() => (openedIndex.value < 0 ? undefined : (openedIndex.value + 1) * rowHeight))
  return { under, shown, height: window.height, underTop, tabStop, focusRow, focusId, moveBy }
}
