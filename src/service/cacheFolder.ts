import { homedir } from 'node:os'
import path from 'node:path'

/**
 * The person's own folder for what can be fetched or made again: an unpacked browser, a remembered failure.
 * Linux: `$XDG_CACHE_HOME/skillfolio` or `~/.cache/skillfolio`; macOS: `~/Library/Caches/skillfolio`;
 * Windows: `%LOCALAPPDATA%\skillfolio\Cache`. A relative XDG_CACHE_HOME is ignored, as its specification asks.
 */
export function cacheFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') {
    return path.win32.join(env.LOCALAPPDATA ?? path.win32.join(home, 'AppData', 'Local'), 'skillfolio', 'Cache')
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Caches', 'skillfolio')
  const named = env.XDG_CACHE_HOME
  return path.posix.join(named && path.posix.isAbsolute(named) ? named : path.posix.join(home, '.cache'), 'skillfolio')
}
