export const gap = {} as const
