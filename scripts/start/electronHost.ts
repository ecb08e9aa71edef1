import process from 'node:process'
import { fetchElectron } from './fetchElectron.ts'
import { forgetFailure, rememberFailure, rememberedFailure } from './rememberedFailure.ts'

export type ElectronHost =
  | { readonly available: true; readonly executablePath: string }
  /** `why`: a clause without a full stop. */
  | { readonly available: false; readonly why: string }

/**
 * Whether the program can run in its own window, and if not, why.
 * Fetches Electron's binary where it is missing; a failure is remembered for a day, `asked` tries again at once.
 */
export async function electronHost({ asked }: { asked: boolean }): Promise<ElectronHost> {
  const obstacle = obstacleHere({
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
  })
  if (obstacle !== undefined) return { available: false, why: obstacle }

  const failed = asked ? undefined : await rememberedFailure()
  if (failed !== undefined) {
    return { available: false, why: `Electron could not be fetched (${failed}; --host electron tries again)` }
  }
  const fetched = await fetchElectron()
  if (fetched.ok) {
    await forgetFailure()
    return { available: true, executablePath: fetched.executablePath }
  }
  await rememberFailure(fetched.why)
  return { available: false, why: `Electron could not be fetched (${fetched.why})` }
}

/** What stands in the way before anything is fetched. */
export function obstacleHere(here: {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  isRoot: boolean
}): string | undefined {
  if (here.platform !== 'linux') return undefined
  if (!here.env.DISPLAY && !here.env.WAYLAND_DISPLAY) return 'There is no display for a window of its own'
  if (here.isRoot) return 'Electron keeps its sandbox, and so does not run as root'
  return undefined
}
