import { computed, onBeforeUnmount, shallowRef, watch, type ComputedRef } from 'vue'
import type { LevelOf } from '#core/gap/analyseGap.ts'
import { addEvidence } from '#core/portfolio/addEvidence.ts'
import type { Level } from '#core/portfolio/Level.ts'
import type { SkillId } from '#core/portfolio/Portfolio.ts'
import { setLevel } from '#core/portfolio/setLevel.ts'
import { usePortfolioStore } from '../portfolio/usePortfolioStore.ts'
import type { useRateTrail } from './useRateTrail.ts'

/** The answer on the screen, and how it gets into the portfolio: on going on, on going back, on leaving, on closing. */
export function useRateAnswer(trail: ReturnType<typeof useRateTrail>, levelOf: ComputedRef<LevelOf>) {
  const portfolios = usePortfolioStore()
  const step = trail.current
  const level = shallowRef<Level>()
  const proof = shallowRef('')
  const known = shallowRef<readonly SkillId[] | 'none'>([])
  watch(
    step,
    (next) => {
      level.value = next?.kind === 'skill' ? levelOf.value(next.skill) : undefined
      proof.value = ''
      const before = next && trail.knownAt(next.key)
      known.value = before?.length === 0 ? 'none' : (before ?? [])
    },
    { immediate: true },
  )
  const isAnswered = computed(() =>
    step.value?.kind === 'skill' ? level.value !== undefined : known.value === 'none' || known.value.length > 0,
  )

  const rate = (skill: SkillId, value: Level) =>
    portfolios.perform((portfolio, occasion) => setLevel(portfolio, { skill, level: value }, occasion))

  function keepLevel(skill: SkillId) {
    if (level.value === undefined) return
    rate(skill, level.value)
    const title = proof.value.trim()
    if (title && level.value >= 4)
      portfolios.perform((portfolio, occasion) => addEvidence(portfolio, { skill, title }, occasion))
    proof.value = ''
  }
  function keepKnown([first]: readonly SkillId[]) {
    if (known.value !== 'none') {
      if (known.value.length > 0) trail.know(known.value)
      return
    }
    trail.know([])
    if (first) rate(first, 0)
  }
  const keep = () => {
    if (step.value?.kind === 'skill') keepLevel(step.value.skill)
    if (step.value?.kind === 'alternatives') keepKnown(step.value.skills)
  }
  onBeforeUnmount(keep)
  // Before the window asks whether all is saved.
  window.addEventListener('beforeunload', keep, { capture: true })
  onBeforeUnmount(() => window.removeEventListener('beforeunload', keep, { capture: true }))

  return { level, proof, known, isAnswered, keep }
}
