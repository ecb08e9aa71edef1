/** A key with its modifiers, as the event names it. `mod` is Ctrl, on a Mac Cmd. */
export interface Shortcut {
  readonly key: string
  readonly mod?: true
  readonly shift?: true
  readonly alt?: true
}

interface Keys {
  readonly shortcut?: Shortcut
  /** In a browser tab, which keeps Ctrl/Cmd+N, T, W and digits for itself. */
  readonly tabShortcut?: Shortcut
}

const view = (place: number): Keys => ({
  shortcut: { key: String(place), mod: true },
  tabShortcut: { key: String(place), alt: true },
})

/** Every command that works in each view, with its keys. What it does stands in the page, its title in messages. */
export const programCommands = {
  'view.overview': view(1),
  'view.portfolio': view(2),
  'view.roles': view(3),
  'view.gaps': view(4),
  'view.plan': view(5),
  'view.report': view(6),
  'view.settings': view(7),
  'view.courses': view(8),
  'skill.add': { shortcut: { key: 'n', mod: true }, tabShortcut: { key: 'n', alt: true } },
  'skill.find': { shortcut: { key: 'f', mod: true } },
  'edit.undo': { shortcut: { key: 'z', mod: true } },
  'edit.redo': { shortcut: { key: 'z', mod: true, shift: true } },
  'report.open': { shortcut: { key: 'p', mod: true } },
  'report.save': {},
  'portfolio.copy': {},
  'rate.open': {},
  'help.open': { shortcut: { key: '?' } },
} as const satisfies Readonly<Record<string, Keys>>

export type ProgramCommandId = keyof typeof programCommands

/** The keys of a command, whether it has any or not. */
export const keysOf = (id: ProgramCommandId): Keys => programCommands[id]
