import { byCodeUnit } from '../model/id.ts'

/**
 * Members in an order, each made when it is asked for and not kept. An array is such a list too, with
 * all its members at hand.
 */
export interface List<T> extends Iterable<T> {
  readonly length: number
  /** The member at a place, counted from 0; nothing behind the last. */
  at(index: number): T | undefined
}

/** A list whose members are made of slighter ones, one by one; each of these must give one. */
export function listOf<K, T>(keys: List<K>, make: (key: K) => T | undefined): List<T> {
  return {
    get length() {
      return keys.length
    },
    at(index) {
      const key = keys.at(index)
      return key === undefined ? undefined : make(key)
    },
    *[Symbol.iterator]() {
      for (const key of keys) {
        const made = make(key)
        if (made !== undefined) yield made
      }
    },
  }
}

/** Some members of a list, by their places and in the order of these. */
export function pickFrom<T>(all: List<T>, places: List<number>): List<T> {
  return listOf(places, (place) => all.at(place))
}

/** The members of a list for which something holds. */
export function membersOf<T>(all: Iterable<T>, holds: (one: T) => boolean): readonly T[] {
  const found: T[] = []
  for (const one of all) if (holds(one)) found.push(one)
  return found
}

/** The first member for which something holds; none behind it is made. */
export function firstWhere<T>(all: Iterable<T>, holds: (one: T) => boolean): T | undefined {
  for (const one of all) if (holds(one)) return one
  return undefined
}

/** The first members of a list, at most so many. */
export function firstOf<T>(all: List<T>, limit: number): readonly T[] {
  const places = Array.from({ length: Math.min(limit, all.length) }, (_, place) => place)
  return [...pickFrom(all, places)]
}

/** The members of one list, then those of another. */
export function joined<T>(one: List<T>, other: List<T>): List<T> {
  return {
    get length() {
      return one.length + other.length
    },
    at: (index) => (index < one.length ? one.at(index) : other.at(index - one.length)),
    *[Symbol.iterator]() {
      yield* one
      yield* other
    },
  }
}

/** What a member is sorted by, the gravest first; nothing for one that is left out. */
export type SortKey = readonly string[] | undefined

/**
 * A list in the order of the keys of its members, of equal ones in the order it had. Of a large record
 * only the keys are held.
 */
export function sortList<T>(all: List<T>, keyOf: (one: T) => SortKey): List<T> {
  const keys: Keyed[] = []
  let place = 0
  for (const one of all) {
    const key = keyOf(one)
    if (key !== undefined) keys.push({ key, place })
    place++
  }
  return pickFrom(all, sortPlaces(keys))
}

/** A member of a list by its place, with what it is sorted by. */
export interface Keyed {
  readonly key: readonly string[]
  readonly place: number
}

/** The places of members in the order of their keys, of equal ones in the order they had. */
export function sortPlaces(keyed: Iterable<Keyed>): List<number> {
  // No part of a key has a sign that sorts before the one between them.
  const keys = Array.from(keyed, ({ key, place }) => ({ key: key.join('\0'), place }))
  keys.sort((a, b) => byCodeUnit(a.key, b.key))
  return Uint32Array.from(keys, ({ place }) => place)
}
