import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { analyseGap, type RequirementGap } from '#core/gap/analyseGap.ts'
import { gapsBySkill, ordersOf } from '#core/gap/gapsBySkill.ts'
import type { CallOutput } from '#core/host/HostApi.ts'
import { allItems } from '#core/course/allItems.ts'
import type { LearningItem } from '#core/course/LearningItem.ts'
import type { SkillId } from '#core/portfolio/Portfolio.ts'
import { deriveTargets } from '#core/role/deriveTargets.ts'
import { valueOf } from '#core/Result.ts'
import type { Skill } from '#core/skill/Skill.ts'
import { roleLook } from '#marks/roleLook.ts'
import { canSay, say } from '#messages/say.ts'
import { usePortfolioStore } from '../portfolio/usePortfolioStore.ts'

type Resources = CallOutput<'readResources'>

const nothing: Resources = {
  roles: {
    derivation: { cueLevels: {}, sectionLevels: {}, sectionPoints: {} },
    source: { title: '' },
    roles: [],
    outlook: '',
    tips: [],
    postings: [],
  },
  skills: [],
  courses: [],
  sample: { schemaVersion: 1, skills: [] },
}

const byId = <T extends { readonly id: string }>(entries: readonly T[]) =>
  new Map(entries.map((entry) => [entry.id, entry]))

/** What the roles ask, and how the person stands against them: everything follows from resources and portfolio. */
export const useRolesStore = defineStore('roles', () => {
  const portfolios = usePortfolioStore()
  const resources = shallowRef<Resources>(nothing)
  const take = (shipped: Resources) => {
    resources.value = shipped
  }

  const own = computed(() => portfolios.portfolio.own)
  const skills = computed(() => byId<Skill>([...(own.value?.skills ?? []), ...resources.value.skills]))
  const courses = computed(() => byId<LearningItem>(allItems(portfolios.portfolio, resources.value.courses)))
  const targeted = computed(() =>
    resources.value.roles.roles.map((role) => valueOf(deriveTargets(role, resources.value.roles.derivation))),
  )
  const aimedAt = computed(() =>
    portfolios.portfolio.goal?.roles.find((id) => targeted.value.some((role) => role.id === id)),
  )
  /** The role one aims at first, else in the article's order. */
  const roles = computed(() =>
    targeted.value.toSorted((a, b) => Number(b.id === aimedAt.value) - Number(a.id === aimedAt.value)),
  )
  const analyses = computed(() => roles.value.map((role) => analyseGap(portfolios.portfolio, role)))
  const orders = computed(() => ordersOf(roles.value))
  const skillGaps = computed(() => gapsBySkill(analyses.value, orders.value))

  const skill = (id: SkillId) => skills.value.get(id)
  const skillName = (id: SkillId) =>
    skill(id)?.name ?? portfolios.portfolio.skills.find((entry) => entry.skill === id)?.name ?? id
  const categoryOf = (id: SkillId) => skill(id)?.category
  const courseOf = (id: string) => courses.value.get(id)
  const roleName = (id: string) => targeted.value.find((role) => role.id === id)?.name ?? id
  const shortName = (id: string) => {
    const key = `role.short.${id}`
    return canSay(key) ? say(key) : roleName(id)
  }
  const lookOf = (id: string) => roleLook(id, roleName(id))
  const requirementName = ({ label, skills: [first = ''] }: Pick<RequirementGap, 'label' | 'skills'>) =>
    label ?? skillName(first)

  return {
    resources,
    take,
    roles,
    analyses,
    skillGaps,
    aimedAt,
    skill,
    skillName,
    categoryOf,
    courseOf,
    roleName,
    shortName,
    lookOf,
    requirementName,
  }
})
