/** An id that nothing has. `nearest` are the ones that resemble it, joined by commas; empty where none does. */
export type UnknownId =
  | { readonly code: 'unknown-role'; readonly id: string; readonly nearest: string }
  | { readonly code: 'unknown-skill'; readonly id: string; readonly nearest: string }
