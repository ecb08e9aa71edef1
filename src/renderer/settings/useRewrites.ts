import { computed, shallowRef } from 'vue'
import type { Change } from '#core/change/Change.ts'
import { comparePortfolios } from '#core/change/comparePortfolios.ts'
import { analyseGap, type GapAnalysis } from '#core/gap/analyseGap.ts'
import { isTelling } from '#core/gap/nearerRole.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { readPortfolio } from '#core/portfolio/readPortfolio.ts'
import type { Refusal } from '#core/Refusal.ts'
import { ok } from '#core/Result.ts'
import { percent } from '#messages/format.ts'
import { say } from '#messages/say.ts'
import { usePortfolioStore } from '../portfolio/usePortfolioStore.ts'
import { useRolesStore } from '../role/useRolesStore.ts'
import { makeOccasion } from '../shared/makeOccasion.ts'
import { useHost } from '../shared/useHost.ts'
import { useNotice } from '../shared/useNotice.ts'

/** As the program's own file: a bigger one is no portfolio, and reading it would stop the window. In megabytes. */
const most = 64
const megabyte = 2 ** 20

/** What another portfolio would make of this one, and the words for it. */
export interface Rewrite {
  readonly change: Change
  /** Role by role, in words. */
  readonly readiness: readonly { readonly role: string; readonly from: string; readonly to: string }[]
  readonly title: string
  readonly confirm: string
  readonly done: string
}

/** Bringing in a file and going back to an earlier day: looked at first, then one step that can be undone. */
export function useRewrites(sayDay: (day: string) => string) {
  const host = useHost()
  const portfolios = usePortfolioStore()
  const roles = useRolesStore()
  const notice = useNotice()
  const planned = shallowRef<Rewrite>()
  /** Why the file that was chosen cannot be brought in. */
  const trouble = shallowRef<Refusal>()

  const before = computed(() => new Map(roles.analyses.map((analysis) => [analysis.role, analysis])))
  /** No number where less than half is rated, as everywhere. */
  const inWords = (analysis: GapAnalysis) =>
    analysis.readiness !== null && isTelling(analysis) ? percent(analysis.readiness) : say('settings.preview.tooFew')
  const readinessIn = (next: Portfolio) =>
    roles.roles.flatMap((role) => {
      const now = before.value.get(role.id)
      if (!now) return []
      const [from, to] = [inWords(now), inWords(analyseGap(next, role))]
      return from === to ? [] : [{ role: role.id, from, to }]
    })
  const rewrite = (next: Portfolio, act: Change['act'], words: Pick<Rewrite, 'title' | 'confirm' | 'done'>) => {
    const change = comparePortfolios(portfolios.portfolio, next, act, makeOccasion())
    planned.value = { change, readiness: readinessIn(next), ...words }
  }

  async function bringIn(file: File) {
    const megabytes = Math.round(file.size / megabyte)
    if (megabytes > most) {
      trouble.value = { code: 'file-too-big', file: file.name, megabytes, most }
      return
    }
    const read = readPortfolio(await file.text())
    trouble.value = read.ok ? undefined : read.refusal
    if (!read.ok) return
    rewrite(
      read.value,
      { code: 'portfolio-imported' },
      {
        title: say('settings.preview.import', { file: file.name }),
        confirm: say('settings.preview.bringIn'),
        done: say('settings.preview.doneImport'),
      },
    )
  }

  async function restore(day: string) {
    const read = await host.readEarlierDay({ day })
    if (!read.ok) return notice.tellRefusal(read.refusal)
    const on = sayDay(day)
    rewrite(
      read.value.portfolio,
      { code: 'day-restored', day: on },
      {
        title: say('settings.preview.restore', { day: on }),
        confirm: say('settings.preview.restoreIt'),
        done: say('settings.preview.doneRestore', { day: on }),
      },
    )
  }

  function carryOut() {
    const { value } = planned
    planned.value = undefined
    if (!value) return
    const done = portfolios.perform(() => ok(value.change))
    if (done.ok) notice.tellDone(value.done)
    else notice.tellRefusal(done.refusal)
  }
  const cancel = () => {
    planned.value = undefined
  }
  return { planned, trouble, bringIn, restore, carryOut, cancel }
}
