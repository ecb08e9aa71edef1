import * as v from 'valibot'
import type { DeepReadonly } from '#core/DeepReadonly.ts'
import { record } from '#core/shape.ts'

export const themes = ['light', 'dark', 'system'] as const
export const papers = ['A4', 'Letter'] as const

/** settings.json: preferences that stand beside the portfolio, never in it. */
export const Settings = record({
  theme: v.exactOptional(v.picklist(themes)),
  paper: v.exactOptional(v.picklist(papers)),
})
export type Settings = DeepReadonly<v.InferOutput<typeof Settings>>

export type Paper = (typeof papers)[number]
