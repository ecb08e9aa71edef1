/** What the desktop window says outside of its page: dialogs, menus, the terminal. */
export const window = {
  ready: 'Skillfolio is ready.',
  already: 'Skillfolio is open already; its window comes forward.',
  notStarted: 'Skillfolio cannot start',
  unknownOption: '{reason}. The one option is --data-dir DIR.',
  emptyDataDir: '--data-dir takes a folder: --data-dir DIR.',
  menu: { file: '&File', edit: '&Edit', view: '&View', window: '&Window', help: '&Help' },
  files: { pdf: 'PDF', html: 'Web page', json: 'JSON', csv: 'CSV table' },
  unsaved: {
    what: 'Some changes could not be saved.',
    next: 'Closing now loses them. The window says why, and can save a copy elsewhere.',
    stay: 'Keep it open',
    leave: 'Close without saving',
  },
  crashed: {
    what: 'The window has stopped working.',
    next: 'Everything that was saved is safe ({reason}).',
    reload: 'Load it again',
    quit: 'Quit',
  },
} as const
