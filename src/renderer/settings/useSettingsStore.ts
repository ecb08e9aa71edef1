import { defineStore } from 'pinia'
import { computed, shallowRef, watchEffect } from 'vue'
import type { Refusal } from '#core/Refusal.ts'
import type { Settings } from '#core/settings/Settings.ts'
import { useHost } from '../shared/useHost.ts'

/** Preferences: theme and paper. A theme holds at once, whether it could be saved or not. */
export const useSettingsStore = defineStore('settings', () => {
  const host = useHost()
  const settings = shallowRef<Settings>({})
  const failure = shallowRef<Refusal>()
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const systemIsDark = shallowRef(system.matches)
  system.addEventListener('change', ({ matches }) => {
    systemIsDark.value = matches
  })

  const isDark = computed(() => {
    const theme = settings.value.theme ?? 'system'
    return theme === 'system' ? systemIsDark.value : theme === 'dark'
  })
  watchEffect(() => {
    document.documentElement.classList.toggle('dark', isDark.value)
    document.documentElement.classList.toggle('light', !isDark.value)
  })

  const take = (stored: Settings) => {
    settings.value = stored
  }
  async function save(edit: Settings) {
    settings.value = { ...settings.value, ...edit }
    const saved = await host.saveSettings({ settings: settings.value })
    failure.value = saved.ok ? undefined : saved.refusal
  }

  return { settings, isDark, failure, take, save }
})
