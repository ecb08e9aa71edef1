import { onBeforeUnmount, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { say } from '#messages/say.ts'
import { sayAct } from '#messages/sayAct.ts'
import { usePortfolioStore } from '../portfolio/usePortfolioStore.ts'
import { useActNames } from '../portfolio/useActNames.ts'
import { allCommands, registerCommands, type Command } from './commands.ts'
import { useNotice } from './useNotice.ts'
import { views } from './views.ts'

/** The commands that work in every view. */
export function useProgramCommands() {
  const router = useRouter()
  const portfolios = usePortfolioStore()
  const nameOf = useActNames()
  const notice = useNotice()
  const isHelpOpen = shallowRef(false)

  function step(which: 'undo' | 'redo') {
    const change = which === 'undo' ? portfolios.undoable : portfolios.redoable
    const applied = portfolios[which]()
    if (!change || !applied) return
    if (applied.ok) notice.tell(say(`act.${which}`, { what: sayAct(change.act, nameOf) }))
    else notice.tellRefusal(applied.refusal)
  }
  const go = (path: string) => void router.push(path)

  const commands: readonly Command[] = [
    ...views.map(({ name, icon }, index): Command => ({
      id: `view.${name}`,
      title: say(`shell.views.${name}`),
      icon,
      shortcut: { key: String(index + 1), mod: true },
      tabShortcut: { key: String(index + 1), alt: true },
      worksInFields: true,
      run: () => go(`/${name}`),
    })),
    {
      id: 'skill.add',
      title: say('shell.commands.add'),
      icon: 'i-lucide-plus',
      shortcut: { key: 'n', mod: true },
      tabShortcut: { key: 'n', alt: true },
      worksInFields: true,
      run: () => void router.push({ path: '/portfolio', query: { add: '1' } }),
    },
    {
      id: 'skill.find',
      title: say('shell.commands.find'),
      icon: 'i-lucide-search',
      shortcut: { key: 'f', mod: true },
      worksInFields: true,
      run: () => void router.push({ path: '/portfolio', query: { find: '1' } }),
    },
    {
      id: 'edit.undo',
      title: say('shell.undo'),
      icon: 'i-lucide-undo-2',
      shortcut: { key: 'z', mod: true },
      isAvailable: () => portfolios.undoable !== undefined,
      run: () => step('undo'),
    },
    {
      id: 'edit.redo',
      title: say('shell.redo'),
      icon: 'i-lucide-redo-2',
      shortcut: { key: 'z', mod: true, shift: true },
      isAvailable: () => portfolios.redoable !== undefined,
      run: () => step('redo'),
    },
    {
      id: 'report.open',
      title: say('shell.commands.report'),
      icon: 'i-lucide-printer',
      shortcut: { key: 'p', mod: true },
      worksInFields: true,
      run: () => go('/report'),
    },
    { id: 'rate.open', title: say('shell.commands.rate'), icon: 'i-lucide-list-checks', run: () => go('/rate') },
    {
      id: 'help.open',
      title: say('shell.commands.help'),
      icon: 'i-lucide-keyboard',
      shortcut: { key: '?' },
      run: () => (isHelpOpen.value = true),
    },
  ]
  onBeforeUnmount(registerCommands(commands))

  const runById = (id: string) => {
    const command = allCommands().find((one) => one.id === id)
    if (command && (command.isAvailable?.() ?? true)) command.run()
  }
  return { isHelpOpen, runById }
}
