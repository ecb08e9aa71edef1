import { nativeTheme } from 'electron'
import type { Settings } from '#core/settings/Settings.ts'
import type { Storage } from '#service/storage/Storage.ts'
import type { WindowMemory } from './windowMemory.ts'

/** The window's own parts take the theme that the person has chosen, now and before the page is there the next time. */
export function followTheme(storage: Storage, memory: WindowMemory): Storage {
  nativeTheme.themeSource = memory.recall().theme ?? 'system'
  const take = ({ theme = 'system' }: Settings) => {
    nativeTheme.themeSource = theme
    if (memory.recall().theme !== theme) memory.remember({ theme })
  }
  return {
    ...storage,
    open: async () => {
      const opened = await storage.open()
      if (opened.ok) take(opened.value.settings)
      return opened
    },
    saveSettings: async (input) => {
      const saved = await storage.saveSettings(input)
      if (saved.ok) take(input.settings)
      return saved
    },
    deleteEverything: async (input) => {
      const deleted = await storage.deleteEverything(input)
      if (deleted.ok) take({})
      return deleted
    },
  }
}
