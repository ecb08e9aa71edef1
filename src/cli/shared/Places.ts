import path from 'node:path'
import type { Resources } from '#service/resources/openResources.ts'

/** What every command may read from. */
export interface Places {
  readonly resources: Resources
  /** The full path of a file, seen from where the person stands. */
  readonly fileAt: (name: string) => string
}

export const placesFrom = (folder: string, resources: Resources): Places => ({
  resources,
  fileAt: (name) => path.resolve(folder, name),
})
