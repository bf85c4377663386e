/** A shape in which a key whose value may be missing is itself missing then. */
export type Present<T> = {
  readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K]
} & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** The same keys in the same order, without those that have no value: absent is absent. */
export function present<const T extends object>(shape: T): Present<T> {
  const entries = Object.entries(shape).filter(([, value]) => value !== undefined)
  // `fromEntries` forgets which keys there are; the filter above is what the type says.
  return Object.fromEntries(entries) as Present<T>
}
