import type { NoLongerFits } from './change/applyChange.ts'
import type { HostRefusal, PrintRefusal } from './host/HostRefusal.ts'
import type { FolderRefusal, ReadRefusal, SaveRefusal } from './host/StorageRefusal.ts'
import type { NameMissing } from './portfolio/addOwnSkill.ts'
import type { ReadPortfolioRefusal } from './portfolio/readPortfolio.ts'
import type { NotThere } from './portfolio/removeSkills.ts'
import type { AlreadySo } from './portfolio/setLevel.ts'
import type { DeriveTargetsRefusal } from './role/deriveTargets.ts'

/** An id that nothing has. `nearest` are the ones that resemble it, joined by commas; empty where none does. */
export type UnknownId =
  | { readonly code: 'unknown-role'; readonly id: string; readonly nearest: string }
  | { readonly code: 'unknown-skill'; readonly id: string; readonly nearest: string }

/** What only the command line meets. */
export type CommandRefusal =
  /** There is no portfolio in the data folder yet. */
  | { readonly code: 'no-portfolio-yet'; readonly file: string }
  | { readonly code: 'no-such-folder'; readonly folder: string }
  | { readonly code: 'wrong-option'; readonly option: string; readonly found: string; readonly wanted: string }

/** Every expected failure of the program. Each code has its sentence in messages. */
export type Refusal =
  | ReadPortfolioRefusal
  | DeriveTargetsRefusal
  | NoLongerFits
  | AlreadySo
  | NameMissing
  | NotThere
  | UnknownId
  | CommandRefusal
  | ReadRefusal
  | SaveRefusal
  | FolderRefusal
  | HostRefusal
  | PrintRefusal
