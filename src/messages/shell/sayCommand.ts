import type { ProgramCommandId } from '#core/command/programCommands.ts'
import { type MessageKey, say } from '../say.ts'

const titles: Readonly<Record<ProgramCommandId, MessageKey>> = {
  'view.overview': 'shell.views.overview',
  'view.portfolio': 'shell.views.portfolio',
  'view.roles': 'shell.views.roles',
  'view.gaps': 'shell.views.gaps',
  'view.plan': 'shell.views.plan',
  'view.courses': 'shell.views.courses',
  'view.report': 'shell.views.report',
  'view.settings': 'shell.views.settings',
  'skill.add': 'shell.commands.add',
  'skill.find': 'shell.commands.find',
  'edit.undo': 'shell.undo',
  'edit.redo': 'shell.redo',
  'report.open': 'shell.commands.report',
  'report.save': 'shell.commands.savePdf',
  'portfolio.copy': 'shell.commands.saveCopy',
  'rate.open': 'shell.commands.rate',
  'help.open': 'shell.commands.help',
}

/** What a command is called, in a menu, on a button and in the list of keys. */
export const sayCommand = (id: ProgramCommandId): string => say(titles[id])
