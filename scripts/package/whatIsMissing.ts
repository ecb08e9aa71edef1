interface Here {
  /** Files of the built program that are not there. */
  readonly unbuilt: readonly string[]
  readonly electron: {
    readonly version: string
    /** "linux x64". */
    readonly computer: string
    /** Why it cannot be had; a clause without a full stop. */
    readonly why: string | undefined
  }
  /** "AppImage and deb". */
  readonly kinds: string
}

/** One sentence or two for each thing without which nothing can be packaged. */
export function whatIsMissing({ unbuilt, electron, kinds }: Here): string[] {
  const missing: string[] = []
  if (unbuilt.length > 0) missing.push(`The program in its own window: the build made no ${unbuilt.join(', no ')}.`)
  if (electron.why !== undefined) {
    missing.push(
      `Electron ${electron.version} for ${electron.computer}: it could not be fetched (${electron.why}). ` +
        'ELECTRON_OVERRIDE_DIST_PATH may name a folder that holds it.',
    )
    missing.push(
      `The tools that make ${kinds}, unless electron-builder has fetched them here before: they come from where Electron is.`,
    )
  }
  return missing
}
