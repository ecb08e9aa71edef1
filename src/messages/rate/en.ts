export const rate = {} as const
