import { computed, shallowRef, type ComputedRef } from 'vue'
import type { LevelOf } from '#core/gap/analyseGap.ts'
import type { SkillId } from '#core/portfolio/Portfolio.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import { rateSteps, type RateStep } from './rateSteps.ts'

/**
 * The way through *Rate myself*: what was shown so far, so that one can go back, and what comes next.
 * What is rated is stored; what is skipped is only so until the person comes back.
 */
export function useRateTrail(roles: ComputedRef<readonly TargetedRole[]>, levelOf: ComputedRef<LevelOf>) {
  /** By the key of its question: which of the alternatives the person knows. */
  const ticked = shallowRef<ReadonlyMap<string, readonly SkillId[]>>(new Map())
  const known = computed(() => new Set([...ticked.value.values()].flat()))
  const skipped = shallowRef<ReadonlySet<string>>(new Set())
  const trail = shallowRef<readonly RateStep[]>([])
  const at = shallowRef(0)

  const due = computed(() => rateSteps(roles.value, levelOf.value, known.value))
  const left = computed(() => due.value.filter(({ key }) => !skipped.value.has(key)))
  const current = computed<RateStep | undefined>(() => trail.value[at.value])

  /** The next step shown before, or the first that is still to be asked; none: then all is through. */
  function goOn() {
    if (at.value < trail.value.length - 1) {
      at.value += 1
      return
    }
    const shown = new Set(trail.value.map(({ key }) => key))
    const next = left.value.find(({ key }) => !shown.has(key)) ?? left.value[0]
    trail.value = next ? [...trail.value.filter(({ key }) => key !== next.key), next] : trail.value
    at.value = next ? trail.value.length - 1 : trail.value.length
  }
  const skip = () => {
    if (current.value) skipped.value = new Set([...skipped.value, current.value.key])
    goOn()
  }
  const goBack = () => {
    at.value = Math.max(0, at.value - 1)
  }
  /** Takes the answer to the alternatives on the screen, in place of an earlier one; what that led to is gone. */
  const know = (skills: readonly SkillId[]) => {
    const key = current.value?.key
    if (key === undefined || ticked.value.get(key)?.join() === skills.join()) return
    ticked.value = new Map([...ticked.value, [key, skills]])
    trail.value = trail.value.slice(0, at.value + 1)
  }
  const knownAt = (key: string) => ticked.value.get(key)
  const begin = () => {
    skipped.value = new Set()
    trail.value = []
    at.value = 0
    goOn()
  }
  begin()

  return { current, left, skipped, canGoBack: computed(() => at.value > 0), goOn, skip, goBack, know, knownAt, begin }
}
