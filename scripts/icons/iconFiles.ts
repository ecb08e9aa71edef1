import { join } from 'node:path'
import { root } from '../setup/root.mjs'

const folder = join(root, 'resources', 'icons')

/** The one drawing, and what is made of it. */
export const iconFiles = {
  svg: join(folder, 'skillfolio.svg'),
  ico: join(folder, 'skillfolio.ico'),
  icns: join(folder, 'skillfolio.icns'),
  /** Named as the Linux packages want them: 16x16.png. */
  png: (size: number) => join(folder, 'png', `${size}x${size}.png`),
} as const

/** Widths in pixels. */
export const iconSizes = {
  png: [16, 24, 32, 48, 64, 128, 256, 512],
  ico: [16, 20, 24, 32, 40, 48, 64, 128, 256],
  icns: [32, 64, 128, 256, 512, 1024],
} as const
