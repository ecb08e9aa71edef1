import { computed, shallowRef } from 'vue'
import { addOwnCourse, editOwnCourse, removeOwnCourse } from '#core/course/ownCourse.ts'
import type { Refusal } from '#core/Refusal.ts'
import { recordOf } from '#core/portfolio/recordOf.ts'
import { say } from '#messages/say.ts'
import { usePortfolioStore } from '../portfolio/usePortfolioStore.ts'
import { useNotice } from '../shared/useNotice.ts'
import { draftOf, emptyDraft, fieldsOf, type CourseDraft } from './courseDraft.ts'

/** Courses of one's own: added and edited in one form, deleted with undo. `show` brings one into view. */
export function useOwnCourses(show: (course: string | undefined) => void) {
  const portfolios = usePortfolioStore()
  const notice = useNotice()
  /** What the form is about: a new course, or the id of one. */
  const editing = shallowRef<string>()
  const trouble = shallowRef<Refusal>()
  /** Just kept, to be shown. */
  let kept: string | undefined
  const before = computed(() =>
    editing.value === undefined ? undefined : recordOf(portfolios.portfolio, 'own-course', editing.value),
  )
  const draft = computed(() => (before.value ? draftOf(before.value) : emptyDraft))

  function open(which: string) {
    trouble.value = undefined
    editing.value = which
  }
  const close = () => {
    editing.value = undefined
  }
  function save(next: CourseDraft) {
    const course = editing.value
    const fields = fieldsOf(next, before.value)
    const isNew = course === undefined || course === 'new'
    const made = portfolios.perform((portfolio, occasion) =>
      isNew ? addOwnCourse(portfolio, fields, occasion) : editOwnCourse(portfolio, { course, fields }, occasion),
    )
    trouble.value = made.ok ? undefined : made.refusal
    if (!made.ok) return
    close()
    const saved = made.value?.act['course']
    if (typeof saved !== 'string') return
    notice.tellDone(say(isNew ? 'courses.added' : 'courses.edited', { title: fields.title }))
    kept = saved
  }
  /** The form gives the focus back when it has gone; what was kept takes it. */
  function afterClose(event: Event) {
    if (kept === undefined) return
    event.preventDefault()
    show(kept)
    kept = undefined
  }
  function remove(course: string, title: string) {
    const made = portfolios.perform((portfolio, occasion) => removeOwnCourse(portfolio, { course }, occasion))
    if (!made.ok) return notice.tellRefusal(made.refusal)
    show(undefined)
    notice.tellDone(say('courses.removed', { title }))
  }
  return { editing, draft, trouble, open, close, afterClose, save, remove }
}
