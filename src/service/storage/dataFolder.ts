import { homedir } from 'node:os'
import path from 'node:path'

/**
 * The person's own folder for what they write, the same for every host.
 * Linux: `$XDG_DATA_HOME/skillfolio` or `~/.local/share/skillfolio`; macOS: `~/Library/Application Support/Skillfolio`;
 * Windows: `%APPDATA%\Skillfolio`. A relative XDG_DATA_HOME is ignored, as its specification asks.
 */
export function dataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') {
    return path.win32.join(env.APPDATA ?? path.win32.join(home, 'AppData', 'Roaming'), 'Skillfolio')
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Skillfolio')
  const named = env.XDG_DATA_HOME
  return path.posix.join(
    named && path.posix.isAbsolute(named) ? named : path.posix.join(home, '.local', 'share'),
    'skillfolio',
  )
}
