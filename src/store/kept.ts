/** Values that are kept under a name, the ones asked for last; what is too much is let go of. */
export interface Kept<T> {
  /** The value of that name, made where it is not there. */
  readonly get: (name: string, make: () => T) => T
  /** Lets go of all. */
  readonly clear: () => void
}

/** How much is kept. */
export interface KeepOptions<T> {
  readonly most: number
  /** What a value counts; 1 unless it is said. */
  readonly sizeOf?: (value: T) => number
  readonly letGo?: (value: T) => void
}

/** Keeps the values that were asked for last. */
export function keepLast<T>({
  most,
  sizeOf = () => 1,
  letGo = () => undefined,
}: KeepOptions<T>): Kept<T> {
  const kept = new Map<string, T>()
  let size = 0
  const drop = (name: string, value: T): void => {
    kept.delete(name)
    size -= sizeOf(value)
    letGo(value)
  }
  return {
    get(name, make) {
      const known = kept.get(name)
      if (known !== undefined) {
        // A map keeps the order of entering: entered anew, it is the last to go.
        kept.delete(name)
        kept.set(name, known)
        return known
      }
      const made = make()
      kept.set(name, made)
      size += sizeOf(made)
      for (const [oldest, value] of kept) {
        if (size <= most || oldest === name) break
        drop(oldest, value)
      }
      return made
    },
    clear() {
      for (const [name, value] of kept) drop(name, value)
    },
  }
}
