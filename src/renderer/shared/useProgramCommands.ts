import { onBeforeUnmount, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { keysOf, type ProgramCommandId } from '#core/command/programCommands.ts'
import { say } from '#messages/say.ts'
import { sayAct } from '#messages/sayAct.ts'
import { sayCommand } from '#messages/shell/sayCommand.ts'
import { usePortfolioStore } from '../portfolio/usePortfolioStore.ts'
import { useActNames } from '../portfolio/useActNames.ts'
import { allCommands, registerCommands, type Command } from './commands.ts'
import { isField } from './useShortcuts.ts'
import { useNotice } from './useNotice.ts'
import { useSaveCopy } from './useSaveCopy.ts'
import { views } from './views.ts'

/** The commands that work in every view. */
export function useProgramCommands() {
  const router = useRouter()
  const portfolios = usePortfolioStore()
  const nameOf = useActNames()
  const notice = useNotice()
  const { saveCopy } = useSaveCopy()
  const isHelpOpen = shallowRef(false)

  function step(which: 'undo' | 'redo') {
    const change = which === 'undo' ? portfolios.undoable : portfolios.redoable
    const applied = portfolios[which]()
    if (!change || !applied) return
    if (applied.ok) notice.tell(say(`act.${which}`, { what: sayAct(change.act, nameOf) }))
    else notice.tellRefusal(applied.refusal)
  }
  const go = (path: string) => void router.push(path)

  type Act = Omit<Command, 'id' | 'title' | 'shortcut' | 'tabShortcut'>
  const acts: Readonly<Record<Exclude<ProgramCommandId, `view.${string}`>, Act>> = {
    'skill.add': {
      icon: 'i-lucide-plus',
      worksInFields: true,
      run: () => void router.push({ path: '/portfolio', query: { add: '1' } }),
    },
    'skill.find': {
      icon: 'i-lucide-search',
      worksInFields: true,
      run: () => void router.push({ path: '/portfolio', query: { find: '1' } }),
    },
    'edit.undo': {
      icon: 'i-lucide-undo-2',
      isAvailable: () => portfolios.undoable !== undefined,
      run: () => step('undo'),
    },
    'edit.redo': {
      icon: 'i-lucide-redo-2',
      isAvailable: () => portfolios.redoable !== undefined,
      run: () => step('redo'),
    },
    'report.open': { icon: 'i-lucide-printer', worksInFields: true, run: () => go('/report') },
    'report.save': {
      icon: 'i-lucide-file-down',
      run: () => void router.push({ path: '/report', query: { save: '1' } }),
    },
    'portfolio.copy': { icon: 'i-lucide-copy', run: () => void saveCopy() },
    'rate.open': { icon: 'i-lucide-list-checks', run: () => go('/rate') },
    'help.open': { icon: 'i-lucide-keyboard', run: () => (isHelpOpen.value = true) },
  }
  const command = (id: ProgramCommandId, act: Act): Command => ({ id, title: sayCommand(id), ...keysOf(id), ...act })
  const commands = [
    ...views.map(({ name, icon }) => command(`view.${name}`, { icon, worksInFields: true, run: () => go(`/${name}`) })),
    ...Object.entries(acts).map(([id, act]) => command(id as keyof typeof acts, act)),
  ]
  onBeforeUnmount(registerCommands(commands))

  /** As chosen in a menu of the host. A field that is being typed in has an undo of its own. */
  const runById = (id: string) => {
    if (isField(document.activeElement) && (id === 'edit.undo' || id === 'edit.redo'))
      return document.execCommand(id === 'edit.undo' ? 'undo' : 'redo')
    const chosen = allCommands().find((one) => one.id === id)
    if (chosen && (chosen.isAvailable?.() ?? true)) chosen.run()
  }
  return { isHelpOpen, runById }
}
