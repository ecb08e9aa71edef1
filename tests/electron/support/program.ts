import type { ChildProcess } from 'node:child_process'
import type * as Electron from 'electron'
import type { Page } from '@playwright/test'

/** `full`: names are made, and nothing is written in them. `closed`: nobody may write. `slow`: nothing is written until the disk is well again. */
export type DiskTrouble = 'full' | 'closed' | 'slow'

export interface Wants {
  readonly dataDir: string
  /** Where caches and dialogs' folders go: nothing of the person's own. */
  readonly home: string
  /** In place of `--data-dir DIR`. */
  readonly words?: readonly string[]
  /** What its disk suffers from, from the start; only the stand-in can. */
  readonly disk?: DiskTrouble
}

/** How a program ended, and what it said. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
  /** Error boxes; only the stand-in can tell of them. */
  readonly dialogs: readonly { readonly title: string; readonly content: string }[]
  /** What was given to the system to open; only the stand-in can tell before a window is there. */
  readonly opened: readonly string[]
}

type Main = typeof Electron

/** The built program in its window, in Electron or in the stand-in. */
export interface DesktopProgram {
  readonly process: ChildProcess
  /** The page of its one visible window. */
  readonly page: Page
  /** A page's address as the browser that shows it knows it. */
  readonly address: (path: string) => string
  /** Runs a function in the main process, with what the program sees as `electron`. */
  readonly evaluate: {
    <R>(work: (electron: Main) => R | Promise<R>): Promise<R>
    <R, A>(work: (electron: Main, argument: A) => R | Promise<R>, argument: A): Promise<R>
  }
  /** Addresses that are not the program's own: what its pages asked for, and what of that was let out to the network. */
  readonly outside: { readonly asked: readonly string[]; readonly reached: readonly string[] }
  readonly ended: Promise<Ended>
  /** Ends it at once, as a crash does. */
  readonly kill: () => Promise<void>
}

/** Starts the program. `window` is there once its page is; `ended` comes first where it does not start. */
export type Launch = (
  wants: Wants,
) => Promise<
  | ({ readonly isOpen: true } & DesktopProgram)
  | { readonly isOpen: false; readonly ended: Promise<Ended>; readonly kill: () => Promise<void> }
>
