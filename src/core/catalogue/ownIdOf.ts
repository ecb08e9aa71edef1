import type { Id } from '#core/shape.ts'

const own = 'own-'

/** Under which id an item becomes the person's own: nothing of theirs stands in the way of a later catalogue. */
export const ownIdOf = (id: Id): Id => (id.startsWith(own) ? id : own + id)
