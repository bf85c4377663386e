import { candidatePairs } from './candidates.ts'
import type { ComparableClaim } from './comparable.ts'
import { exclusion } from './exclusion.ts'
import { likeness, sameEvent } from './same-event.ts'

/** Two claims that were joined, by their indices, and why. */
export interface Joining {
  readonly pair: readonly [number, number]
  readonly why: string
}

/** Claims held to be of one happening, by their indices, and the joinings that made them one. */
export interface Group {
  readonly members: readonly number[]
  readonly joinings: readonly Joining[]
}

/**
 * Groups claims, the surest joinings first. Two groups become one only if no claim of one excludes
 * a claim of the other, so a chain of likenesses never joins its two ends against the evidence.
 */
export function groupClaims(claims: readonly ComparableClaim[]): readonly Group[] {
  const partition = makePartition(claims)
  const joinings = new Map<number, Joining[]>()
  for (const joining of likePairs(claims)) {
    if (!partition.join(...joining.pair)) continue
    const [first] = joining.pair
    joinings.set(first, [...(joinings.get(first) ?? []), joining])
  }
  return partition.groups().map((members) => ({
    members,
    joinings: members.flatMap((member) => joinings.get(member) ?? []),
  }))
}

/** All pairs that are alike, the surest first; equal ones in the order of their content. */
function likePairs(claims: readonly ComparableClaim[]): readonly Joining[] {
  const found = new Map<number, Joining & { readonly likeness: number }>()
  for (const pair of candidatePairs(claims)) {
    const [a, b] = [claims[pair[0]], claims[pair[1]]]
    const key = pair[0] * claims.length + pair[1]
    if (a === undefined || b === undefined || found.has(key)) continue
    const verdict = sameEvent(a, b)
    if (verdict.same) found.set(key, { pair, why: verdict.why, likeness: likeness(a, b) })
  }
  return [...found.values()].sort(
    (a, b) => b.likeness - a.likeness || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1],
  )
}

/** Claims in groups that can be joined, unless something in them excludes it. */
interface Partition {
  /** Joins the groups of two claims, and says whether they were two and now are one. */
  readonly join: (one: number, other: number) => boolean
  /** All groups, each in the order of its claims. */
  readonly groups: () => readonly (readonly number[])[]
}

function makePartition(claims: readonly ComparableClaim[]): Partition {
  const groupOf = claims.map((_, index) => index)
  const members = new Map(claims.map((_, index) => [index, [index]]))
  // Pairs of groups that exclude each other; growing never undoes an exclusion.
  const excluded = new Map<number, Set<number>>()
  const excludes = (one: number, other: number): boolean => {
    const [a, b] = [claims[one], claims[other]]
    return a !== undefined && b !== undefined && exclusion(a, b) !== undefined
  }
  const exclude = (a: number, b: number): void => {
    excluded.set(a, (excluded.get(a) ?? new Set()).add(b))
    excluded.set(b, (excluded.get(b) ?? new Set()).add(a))
  }
  const join = (one: number, other: number): boolean => {
    const [a, b] = [groupOf[one], groupOf[other]]
    if (a === undefined || b === undefined || a === b || excluded.get(a)?.has(b)) return false
    const [mine, theirs] = [members.get(a) ?? [], members.get(b) ?? []]
    if (mine.some((first) => theirs.some((second) => excludes(first, second)))) {
      exclude(a, b)
      return false
    }
    const [kept, gone] = mine.length >= theirs.length ? [a, b] : [b, a]
    for (const member of members.get(gone) ?? []) {
      groupOf[member] = kept
      members.get(kept)?.push(member)
    }
    members.delete(gone)
    for (const group of excluded.get(gone) ?? []) exclude(kept, group)
    return true
  }
  return {
    join,
    groups: () => [...members.values()].map((group) => group.toSorted((a, b) => a - b)),
  }
}
