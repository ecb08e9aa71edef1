import type { UserConfig } from 'electron-vite'

/** What a host is developed with. */
export interface DevWants {
  readonly config: { readonly main: object; readonly preload?: UserConfig['preload']; readonly renderer: object }
  /** Where the host is built to. */
  readonly out: string
  /** What the host is started with. */
  readonly options: readonly string[]
}
