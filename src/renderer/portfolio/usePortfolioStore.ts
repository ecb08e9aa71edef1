import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { applyChange } from '#core/change/applyChange.ts'
import { applyChanges } from '#core/change/applyChanges.ts'
import type { Change, Occasion } from '#core/change/Change.ts'
import { reverse } from '#core/change/reverse.ts'
import type { RefusedChange } from '#core/host/HostApi.ts'
import { emptyPortfolio, type Portfolio } from '#core/portfolio/Portfolio.ts'
import type { Refusal } from '#core/Refusal.ts'
import { ok, type Result } from '#core/Result.ts'
import { makeOccasion } from '../shared/makeOccasion.ts'
import { useHost } from '../shared/useHost.ts'
import { settleDifference, settleLoss } from './settleDifference.ts'

type Make<R extends Refusal> = (portfolio: Portfolio, occasion: Occasion) => Result<Change, R>

/** The portfolio the person sees: what is on disk, with the changes still on their way there. */
export const usePortfolioStore = defineStore('portfolio', () => {
  const host = useHost()
  const stored = shallowRef<Portfolio>(emptyPortfolio)
  const savedAt = shallowRef<string>()
  const unsaved = shallowRef<readonly Change[]>([])
  const refused = shallowRef<readonly RefusedChange[]>([])
  const failure = shallowRef<Refusal>()
  const done = shallowRef<readonly Change[]>([])
  const undone = shallowRef<readonly Change[]>([])
  /** The sample being looked at, with what was tried on it: never saved. */
  const sample = shallowRef<Portfolio>()
  /** The person's own undo and redo, while they look at the sample. */
  let ownSteps = { done: done.value, undone: undone.value }
  let isSaving = false

  const isSample = computed(() => sample.value !== undefined)
  const portfolio = computed(() => sample.value ?? applyChanges(stored.value, unsaved.value))
  const isSaved = computed(() => unsaved.value.length === 0)
  const undoable = computed(() => done.value.at(-1))
  const redoable = computed(() => undone.value.at(-1))

  function change(next: Change): Result<Portfolio, Refusal> {
    const applied = applyChange(portfolio.value, next)
    if (!applied.ok) return applied
    if (sample.value) sample.value = applied.value
    else {
      unsaved.value = [...unsaved.value, next]
      void save()
    }
    return applied
  }

  /** Does what `make` says to the portfolio as it is now, undoably. What is so already is left as it is. */
  function perform<R extends Refusal>(make: Make<R>): Result<Change | undefined, Refusal> {
    const made = make(portfolio.value, makeOccasion())
    if (!made.ok) return made.refusal.code === 'already-so' ? ok(undefined) : made
    const applied = change(made.value)
    if (!applied.ok) return applied
    done.value = [...done.value, made.value]
    undone.value = []
    return made
  }

  function undo(): Result<Portfolio, Refusal> | undefined {
    const last = done.value.at(-1)
    if (!last) return undefined
    const applied = change(reverse(last))
    done.value = done.value.slice(0, -1)
    if (applied.ok) undone.value = [...undone.value, last]
    return applied
  }

  function redo(): Result<Portfolio, Refusal> | undefined {
    const next = undone.value.at(-1)
    if (!next) return undefined
    const applied = change(next)
    undone.value = undone.value.slice(0, -1)
    if (applied.ok) done.value = [...done.value, next]
    return applied
  }

  /** One request at a time; it carries every waiting change. What the disk does not take stays, to retry;
   * what no longer fits what is stored comes back in `refused`, to be shown by name. */
  async function save() {
    if (isSaving) return
    isSaving = true
    try {
      while (unsaved.value.length > 0) {
        const sent = unsaved.value
        const saved = await host.saveChanges({ changes: sent })
        failure.value = saved.ok ? undefined : saved.refusal
        if (!saved.ok) return
        const { theirs, applied, revision } = saved.value
        stored.value = { ...applyChanges(stored.value, [...(theirs ? [theirs] : []), ...applied]), revision }
        savedAt.value = saved.value.savedAt
        if (saved.value.refused.length > 0) refused.value = saved.value.refused
        unsaved.value = unsaved.value.slice(sent.length)
      }
    } finally {
      isSaving = false
    }
  }

  /** Takes over what was opened, recovered or changed on disk. */
  function take(next: Portfolio, at?: string) {
    stored.value = next
    if (at !== undefined) savedAt.value = at
  }

  /** What another program did to the file, when nothing here stood in its way. */
  function takeTheirs(theirs: Change) {
    stored.value = applyChanges(stored.value, [theirs])
  }

  /** After `changed-elsewhere`: what stands on disk holds; with `mine` the unsaved changes are made again over it, or all of a file that is gone. */
  async function settle(which: 'mine' | 'theirs') {
    const taken = await host.takeFromDisk({})
    if (!taken.ok) {
      failure.value = taken.refusal
      return
    }
    const { portfolio: onDisk } = taken.value
    const shown = applyChanges(stored.value, unsaved.value)
    const isGone = failure.value?.code === 'changed-elsewhere' && failure.value.isGone === true
    const settled = isGone
      ? settleLoss(which, { shown, onDisk, done: done.value }, makeOccasion())
      : settleDifference(which, { onDisk, unsaved: unsaved.value, done: done.value })
    stored.value = onDisk
    unsaved.value = settled.unsaved
    done.value = settled.done
    undone.value = []
    failure.value = undefined
    await save()
  }

  function forget() {
    stored.value = emptyPortfolio
    unsaved.value = []
    refused.value = []
    failure.value = undefined
    savedAt.value = undefined
    done.value = []
    undone.value = []
  }

  function viewSample(shipped: Portfolio) {
    ownSteps = { done: done.value, undone: undone.value }
    sample.value = shipped
    done.value = []
    undone.value = []
  }

  function leaveSample() {
    sample.value = undefined
    done.value = ownSteps.done
    undone.value = ownSteps.undone
  }

  const forgetRefused = () => {
    refused.value = []
  }

  return {
    portfolio,
    stored,
    savedAt,
    unsaved,
    refused,
    failure,
    isSaved,
    isSample,
    undoable,
    redoable,
    change,
    perform,
    undo,
    redo,
    retry: save,
    take,
    takeTheirs,
    settle,
    forget,
    viewSample,
    leaveSample,
    forgetRefused,
  }
})
