import { createHash } from 'node:crypto'

/** What an icon says of the drawing that it was made of. */
export const sourceOf = (svg: Buffer): string =>
  `skillfolio.svg, SHA-256 ${createHash('sha256').update(svg).digest('hex')}`
