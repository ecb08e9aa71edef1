import type { CatalogueRefusal, EntryProblem } from './catalogue/readEntries.ts'
import type { NoLongerFits } from './change/applyChange.ts'
import type { TeachesNothing } from './course/ownCourse.ts'
import type { HostRefusal, PrintRefusal } from './host/HostRefusal.ts'
import type { FolderRefusal, ReadRefusal, SaveRefusal } from './host/StorageRefusal.ts'
import type { NameMissing } from './portfolio/addOwnSkill.ts'
import type { ReadPortfolioRefusal } from './portfolio/readPortfolio.ts'
import type { DayToCome } from './portfolio/editSkill.ts'
import type { NotThere } from './portfolio/removeSkills.ts'
import type { AlreadySo } from './portfolio/setLevel.ts'
import type { DeriveTargetsRefusal } from './role/deriveTargets.ts'
import type { UnknownId } from './UnknownId.ts'

/** What only the command line meets. */
export type CommandRefusal =
  /** There is no portfolio in the data folder yet. */
  | { readonly code: 'no-portfolio-yet'; readonly file: string }
  | { readonly code: 'no-such-folder'; readonly folder: string }
  /** `what`: the first thing that is wrong with the plan. */
  | { readonly code: 'wrong-plan'; readonly what: string }
  /** `hours`: no plan takes fewer. */
  | { readonly code: 'no-plan-in-time'; readonly seconds: number; readonly hours: number }
  | { readonly code: 'wrong-option'; readonly option: string; readonly found: string; readonly wanted: string }

/** Every expected failure of the program. Each code has its sentence in messages. */
export type Refusal =
  | ReadPortfolioRefusal
  | DeriveTargetsRefusal
  | NoLongerFits
  | AlreadySo
  | NameMissing
  | DayToCome
  | NotThere
  | UnknownId
  | TeachesNothing
  | CatalogueRefusal
  | EntryProblem['refusal']
  | CommandRefusal
  | ReadRefusal
  | SaveRefusal
  | FolderRefusal
  | HostRefusal
  | PrintRefusal
