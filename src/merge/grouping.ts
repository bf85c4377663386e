import { append } from './append.ts'
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
    if (partition.join(...joining.pair)) append(joinings, joining.pair[0], joining)
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
  // Of each group, one claim of each kind: claims that are alike in all that can exclude.
  const kinds = new Map(kindsOf(claims).map((kind, index) => [index, new Map([[kind, index]])]))
  // Pairs of groups that exclude each other; growing never undoes an exclusion.
  const excluded = new Map<number, Set<number>>()
  const exclude = (a: number, b: number): void => {
    excluded.set(a, (excluded.get(a) ?? new Set()).add(b))
    excluded.set(b, (excluded.get(b) ?? new Set()).add(a))
  }
  const areExclusive = (a: number, b: number): boolean => {
    const [mine, theirs] = [kinds.get(a), kinds.get(b)]
    for (const one of mine?.values() ?? []) {
      for (const other of theirs?.values() ?? []) {
        const [first, second] = [claims[one], claims[other]]
        if (first === undefined || second === undefined) continue
        if (exclusion(first, second) !== undefined) return true
      }
    }
    return false
  }
  const absorb = (kept: number, gone: number): void => {
    for (const member of members.get(gone) ?? []) {
      groupOf[member] = kept
      members.get(kept)?.push(member)
    }
    for (const [kind, claim] of kinds.get(gone) ?? []) kinds.get(kept)?.set(kind, claim)
    for (const group of excluded.get(gone) ?? []) exclude(kept, group)
    members.delete(gone)
    kinds.delete(gone)
  }
  return {
    join: (one, other) => {
      const [a, b] = [groupOf[one], groupOf[other]]
      if (a === undefined || b === undefined || a === b || excluded.get(a)?.has(b)) return false
      if (areExclusive(a, b)) {
        exclude(a, b)
        return false
      }
      const isLarger = (members.get(a)?.length ?? 0) >= (members.get(b)?.length ?? 0)
      if (isLarger) absorb(a, b)
      else absorb(b, a)
      return true
    },
    groups: () => [...members.values()].map((group) => group.toSorted((a, b) => a - b)),
  }
}

/** Of each claim, what it has in common with all claims that exclude just what it excludes. */
function kindsOf(claims: readonly ComparableClaim[]): readonly string[] {
  return claims.map((claim) => {
    const { text, type, status, mode, days, place, due, issue, actor, recipient } = claim
    const roles = [actor, recipient].map(({ sides, known, persons, bodies }) => [
      [...sides],
      [...known],
      [...bodies],
      [...persons].map(([side, named]) => [side, ...named]),
    ])
    const time = days === undefined ? [] : [String(days.from), String(days.to)]
    return JSON.stringify([text, type, status, mode, time, place, due, issue, roles])
  })
}
