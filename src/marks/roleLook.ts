/** How a role is told apart: hue and shape by `look`, always with its letter, and the side of a shared mark its target stands on. */
export interface RoleLook {
  readonly id: string
  readonly letter: string
  readonly look: 'e' | 's' | 'own'
  readonly side: 'above' | 'below'
}

const shipped: Readonly<Record<string, RoleLook>> = {
  'ml-research-engineer': { id: 'ml-research-engineer', letter: 'E', look: 'e', side: 'below' },
  'ai-scientist': { id: 'ai-scientist', letter: 'S', look: 's', side: 'above' },
}

/** The look of a role. One of the person's own is neutral, with its initial. */
export const roleLook = (id: string, name = id): RoleLook =>
  shipped[id] ?? { id, letter: (name.trim()[0] ?? '?').toUpperCase(), look: 'own', side: 'below' }

/** A target of one role, as the marks show it. */
export interface MarkedTarget {
  readonly role: RoleLook
  readonly target: number
}
