/** Who goes back to whom, with names that mean one origin held as one. */
export class OriginGraph {
  readonly #united = new Map<string, string>()
  readonly #relays: (readonly [from: string, to: string])[] = []
  #targets: ReadonlyMap<string, ReadonlySet<string>> | undefined
  readonly #reached = new Map<string, ReadonlySet<string>>()

  /** Holds two keys to be one origin. */
  unite(a: string, b: string): void {
    const [one, other] = [this.rootOf(a), this.rootOf(b)]
    if (one !== other) this.#united.set(one < other ? other : one, one < other ? one : other)
    this.#forget()
  }

  /** Notes that `from` has what it reports from `to`. */
  relay(from: string, to: string): void {
    this.#relays.push([from, to])
    this.#forget()
  }

  /** The key that stands for all that are held to be one origin. */
  rootOf(key: string): string {
    let root = key
    for (let next = this.#united.get(root); next !== undefined; next = this.#united.get(root)) {
      root = next
    }
    return root
  }

  /** The origins that a key goes back to in the end: itself, where it relays nobody. */
  ends(key: string): readonly string[] {
    const ends = new Set<string>()
    for (const one of this.#reach(this.rootOf(key))) {
      const further = [...this.#reach(one)].sort()
      // Those who relay each other are one origin, called by the first of them.
      if (further.every((other) => this.#reach(other).has(one))) ends.add(further[0] ?? one)
    }
    return [...ends].sort()
  }

  /** All that an origin leads to, itself included; one that speaks for itself leads no further. */
  #reach(start: string): ReadonlySet<string> {
    const known = this.#reached.get(start)
    if (known !== undefined) return known
    this.#targets ??= this.#targetsByRoot()
    const reached = new Set([start])
    for (const at of reached) {
      const next = this.#targets.get(at)
      if (next !== undefined && !next.has(at)) for (const one of next) reached.add(one)
    }
    this.#reached.set(start, reached)
    return reached
  }

  #targetsByRoot(): ReadonlyMap<string, ReadonlySet<string>> {
    const targets = new Map<string, Set<string>>()
    for (const [from, to] of this.#relays) {
      const root = this.rootOf(from)
      targets.set(root, (targets.get(root) ?? new Set()).add(this.rootOf(to)))
    }
    return targets
  }

  #forget(): void {
    this.#targets = undefined
    this.#reached.clear()
  }
}
