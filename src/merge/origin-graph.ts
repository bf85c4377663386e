/** Who goes back to whom, with names that mean one origin held as one. */
export interface OriginGraph {
  /** Holds two keys to be one origin. */
  readonly unite: (a: string, b: string) => void
  /** Notes that a key reports of its own, so whoever goes back to it goes no further. */
  readonly end: (key: string) => void
  /**
   * Notes that `from` has what it reports from `to`; that it cites itself means nothing. All keys
   * are united before an end or a relay is noted.
   */
  readonly relay: (from: string, to: string) => void
  /** The key that stands for all that are held to be one origin. */
  readonly rootOf: (key: string) => string
  /** The origins that a key goes back to in the end: itself, where it relays nobody. */
  readonly ends: (key: string) => readonly string[]
}

/** An empty graph of origins. */
export function makeOriginGraph(): OriginGraph {
  const united = new Map<string, string>()
  const speaking = new Set<string>()
  const targets = new Map<string, Set<string>>()
  const reached = new Map<string, ReadonlySet<string>>()
  const rootOf = (key: string): string => {
    let root = key
    for (let next = united.get(root); next !== undefined; next = united.get(root)) root = next
    return root
  }
  /** All that an origin leads to, itself included. */
  const reach = (start: string): ReadonlySet<string> => {
    const known = reached.get(start)
    if (known !== undefined) return known
    const found = new Set([start])
    for (const at of found) {
      if (!speaking.has(at)) for (const one of targets.get(at) ?? []) found.add(one)
    }
    reached.set(start, found)
    return found
  }
  return {
    unite: (a, b) => {
      const [first, second] = [rootOf(a), rootOf(b)].sort()
      if (first !== undefined && second !== undefined && first !== second) united.set(second, first)
    },
    end: (key) => {
      speaking.add(rootOf(key))
    },
    relay: (from, to) => {
      targets.set(rootOf(from), (targets.get(rootOf(from)) ?? new Set()).add(rootOf(to)))
    },
    rootOf,
    ends: (key) => {
      const ends = new Set<string>()
      for (const one of reach(rootOf(key))) {
        const further = [...reach(one)].sort()
        // Those who relay each other are one origin, called by the first of them.
        if (further.every((other) => reach(other).has(one))) ends.add(further[0] ?? one)
      }
      return [...ends].sort()
    },
  }
}
