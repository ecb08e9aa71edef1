import process from 'node:process'

/** Whether a window can be shown here. On Linux that is said by the environment; elsewhere there always is a desktop. */
export const hasDisplay = (
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): boolean => platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
