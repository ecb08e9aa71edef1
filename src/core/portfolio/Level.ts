import * as v from 'valibot'

/** The NIH proficiency scale, with 0 for none: 1 fundamental awareness, 2 novice, 3 intermediate, 4 advanced, 5 expert. */
export const levels = [0, 1, 2, 3, 4, 5] as const
export const Level = v.picklist(levels, 'level')
export type Level = v.InferOutput<typeof Level>
