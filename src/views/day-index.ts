import { byCodeUnit } from '../model/id.ts'

/** Something that is looked for by a key and a day. */
export interface Dated<T> {
  readonly key: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly value: T
}

/** Finds what has a key and falls into a stretch of days, without looking at all there is. */
export interface DayIndex<T> {
  /** The first so many from a day on, until another, both included. */
  from(key: string, from: string, to: string, limit: number): readonly T[]
  /** The last so many until a day, from another on, both included. */
  until(key: string, from: string, to: string, limit: number): readonly T[]
}

/** Sorts things by key and day; of one day they stay in the order given. */
export function dayIndex<T>(all: Iterable<Dated<T>>): DayIndex<T> {
  const byKey = new Map<string, Dated<T>[]>()
  for (const one of all) {
    const known = byKey.get(one.key)
    if (known === undefined) byKey.set(one.key, [one])
    else known.push(one)
  }
  for (const list of byKey.values()) list.sort((a, b) => byCodeUnit(a.day, b.day))
  /** Where, in the list of a key, those begin whose day is not before the one given. */
  const start = (list: readonly Dated<T>[], day: string) => {
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((list[middle]?.day ?? day) < day) low = middle + 1
      else high = middle
    }
    return low
  }
  const range = (key: string, from: string, to: string) => {
    const list = byKey.get(key) ?? []
    // No day stands between a day and the same with a letter behind it.
    return { list, first: start(list, from), last: start(list, `${to}~`) }
  }
  const values = (list: readonly Dated<T>[]) => list.map(({ value }) => value)
  return {
    from(key, from, to, limit) {
      const { list, first, last } = range(key, from, to)
      return values(list.slice(first, Math.min(last, first + limit)))
    },
    until(key, from, to, limit) {
      const { list, first, last } = range(key, from, to)
      return values(list.slice(Math.max(first, last - limit), last))
    },
  }
}
