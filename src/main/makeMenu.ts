import { Menu, type MenuItemConstructorOptions } from 'electron'
import { keysOf, type ProgramCommandId, type Shortcut } from '#core/command/programCommands.ts'
import { sayCommand } from '#messages/shell/sayCommand.ts'
import { say } from '#messages/say.ts'

type Item = MenuItemConstructorOptions

/** A shortcut as Electron writes it: `CmdOrCtrl+Shift+Z`. */
const acceleratorOf = ({ key, mod, shift, alt }: Shortcut): string =>
  [mod && 'CmdOrCtrl', alt && 'Alt', shift && 'Shift', key.toUpperCase()].filter(Boolean).join('+')

/**
 * The native menu: the system's own roles, and every command of the program with its keys.
 * Windows and Linux only show the keys: there the page hears them itself, and knows when a person types in a field.
 */
export function makeMenu(run: (command: ProgramCommandId) => void, platform: NodeJS.Platform): Menu {
  const isMac = platform === 'darwin'
  const command = (id: ProgramCommandId): Item => {
    const { shortcut } = keysOf(id)
    // A key alone would be taken from whoever types it on a Mac.
    const isShown = shortcut && (shortcut.mod || !isMac)
    return {
      id,
      label: sayCommand(id),
      ...(isShown && { accelerator: acceleratorOf(shortcut), registerAccelerator: false }),
      click: () => run(id),
    }
  }
  const line: Item = { type: 'separator' }
  const ofMac: Item[] = [
    { role: 'about' },
    line,
    { ...command('view.settings'), id: 'mac.settings', accelerator: 'Cmd+,' },
    line,
    { role: 'services' },
    line,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    line,
    { role: 'quit' },
  ]
  return Menu.buildFromTemplate([
    ...(isMac ? [{ label: say('shell.name'), submenu: ofMac }] : []),
    {
      label: say('window.menu.file'),
      submenu: [
        command('skill.add'),
        line,
        command('report.open'),
        command('report.save'),
        command('portfolio.copy'),
        line,
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: say('window.menu.edit'),
      submenu: [
        command('edit.undo'),
        command('edit.redo'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'delete' },
        { role: 'selectAll' },
        line,
        command('skill.find'),
        command('rate.open'),
      ],
    },
    {
      label: say('window.menu.view'),
      submenu: [
        command('view.overview'),
        command('view.portfolio'),
        command('view.roles'),
        command('view.gaps'),
        command('view.plan'),
        command('view.courses'),
        command('view.report'),
        command('view.settings'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        line,
        { role: 'togglefullscreen' },
      ],
    },
    {
      label: say('window.menu.window'),
      role: 'window',
      submenu: [{ role: 'minimize' }, { role: 'zoom' }, ...(isMac ? [line, { role: 'front' } as const] : [])],
    },
    { label: say('window.menu.help'), role: 'help', submenu: [command('help.open')] },
  ])
}
