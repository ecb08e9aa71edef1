import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Abilities, CallOutput, Opened } from '#core/host/HostApi.ts'
import type { Refusal } from '#core/Refusal.ts'
import { usePortfolioStore } from '../portfolio/usePortfolioStore.ts'
import { useRolesStore } from '../role/useRolesStore.ts'
import { useSettingsStore } from '../settings/useSettingsStore.ts'
import { useHost } from './useHost.ts'

const noAbilities: Abilities = { saveDialog: false, openFolder: false, printPdf: true, ownKeys: false }

/** How the data folder stands, and what this host can do. */
export const useSessionStore = defineStore('session', () => {
  const host = useHost()
  const portfolios = usePortfolioStore()
  const roles = useRolesStore()
  const settings = useSettingsStore()
  const opened = shallowRef<Opened>()
  const refusal = shallowRef<Refusal>()
  const abilities = shallowRef(noAbilities)
  const about = shallowRef({ folder: '', isUsualFolder: true, version: '' })

  async function open() {
    const [answer, resources] = await Promise.all([host.open({}), host.readResources({})])
    if (!answer.ok) {
      refusal.value = answer.refusal
      return
    }
    if (!resources.ok) {
      refusal.value = resources.refusal
      return
    }
    roles.take(resources.value)
    abilities.value = answer.value.abilities
    const { folder, isUsualFolder, version } = answer.value
    about.value = { folder, isUsualFolder, version }
    settings.take(answer.value.settings)
    const how = answer.value.opened
    if (how.kind === 'ready') portfolios.take(how.portfolio, how.savedAt)
    opened.value = how
  }

  /** After a file was set aside: begins with an earlier day's copy, or empty. */
  async function recover(from: CallOutput<'listEarlierDays'>['days'][number]['day']) {
    const recovered = await host.recover({ from })
    if (!recovered.ok) {
      refusal.value = recovered.refusal
      return
    }
    refusal.value = undefined
    portfolios.take(recovered.value.portfolio, recovered.value.savedAt)
    opened.value = { kind: 'ready', ...recovered.value }
  }

  return { opened, refusal, abilities, about, open, recover }
})
