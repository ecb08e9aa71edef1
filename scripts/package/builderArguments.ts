import config from '../../electron-builder.config.ts'

interface Wants {
  readonly platform: NodeJS.Platform
  readonly arch: string
  /** Only the folder that would be packed. */
  readonly folderOnly: boolean
  /** A folder with Electron's program for this computer. */
  readonly electronFolder: string | undefined
}

/** What electron-builder is told; undefined where Skillfolio is not made for that system. */
export function builderArguments({ platform, arch, folderOnly, electronFolder }: Wants): string[] | undefined {
  const system = systems[platform]
  if (!system) return undefined
  const given = electronFolder === undefined ? [] : [`-c.electronDist=${electronFolder}`]
  // A folder holds Electron for one kind of processor, and then that kind alone can be made.
  const ownOnly = electronFolder === undefined || folderOnly ? [] : [...kindsOf(system), `--${arch}`]
  return [
    '--config',
    'electron-builder.config.ts',
    `--${system}`,
    ...(folderOnly ? ['--dir'] : ownOnly),
    '--publish',
    'never',
    ...given,
  ]
}

/** What is made for this system, as a person reads it: "AppImage and deb". */
export function kindsInWords(platform: NodeJS.Platform): string {
  const system = systems[platform]
  return system ? kindsOf(system).join(' and ') : 'nothing'
}

const systems: Partial<Record<NodeJS.Platform, 'win' | 'mac' | 'linux'>> = {
  win32: 'win',
  darwin: 'mac',
  linux: 'linux',
}

const kindsOf = (system: 'win' | 'mac' | 'linux'): string[] => config[system].target.map(({ target }) => target)
