import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** Something that can be done from a notice, which then goes. */
export interface NoticeAct {
  readonly label: string
  readonly isMain?: boolean
  readonly run: () => void
}

/** A short word in the corner: what was done, or what was refused. */
export interface Notice {
  readonly id: number
  readonly title: string
  readonly description?: string
  readonly isTrouble?: boolean
  readonly acts: readonly NoticeAct[]
}

/** The notices shown. What was done has one at most: the next takes the place of the last, and of its *Undo*. */
export const useNoticesStore = defineStore('notices', () => {
  const notices = shallowRef<readonly Notice[]>([])
  let count = 0

  function show(notice: Omit<Notice, 'id'>) {
    const kept = notices.value.filter(({ isTrouble }) => isTrouble || notice.isTrouble)
    notices.value = [...kept, { ...notice, id: ++count }]
  }
  function close(id: number) {
    notices.value = notices.value.filter((notice) => notice.id !== id)
  }

  return { notices, show, close }
})
