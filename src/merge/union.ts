/** Things by their indices, in sets that grow together; each set is called by its lowest index. */
export interface Union {
  readonly rootOf: (index: number) => number
  readonly unite: (one: number, other: number) => void
}

/** So many things, each in a set of its own. */
export function makeUnion(size: number): Union {
  const roots = Array.from({ length: size }, (_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    for (let next = roots[root]; next !== undefined && next !== root; next = roots[root]) {
      roots[root] = roots[next] ?? next
      root = next
    }
    return root
  }
  return {
    rootOf,
    unite: (one, other) => {
      const [a, b] = [rootOf(one), rootOf(other)]
      if (a !== b) roots[Math.max(a, b)] = Math.min(a, b)
    },
  }
}
