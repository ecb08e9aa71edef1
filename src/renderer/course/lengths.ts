/** Hours at most, as choices. */
export const lengths = ['any', '10', '25', '50', '100'] as const
export type Length = (typeof lengths)[number]

export const isWithin = (hours: number, atMost: Length): boolean => atMost === 'any' || hours <= Number(atMost)
