/** `T` with every field and list of it read only, at every depth. */
export type DeepReadonly<T> = T extends readonly [infer First, ...infer Rest]
  ? readonly [DeepReadonly<First>, ...{ [K in keyof Rest]: DeepReadonly<Rest[K]> }]
  : T extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
      : T
