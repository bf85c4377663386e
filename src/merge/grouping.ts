import { append } from './append.ts'
import { type Block, blocksOf, isCrowded, pairsOf } from './candidates.ts'
import type { ComparableClaim } from './comparable.ts'
import { ANSWERS, exclusion } from './exclusion.ts'
import { likeness, sameEvent } from './same-event.ts'
import { makeUnion } from './union.ts'

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

/** Claims that others could be joined with, by their indices, and the groups they fall into. */
export interface Component {
  readonly members: readonly number[]
  readonly groups: readonly Group[]
}

/**
 * Groups claims, the surest joinings first. Two groups become one only if no claim of one excludes
 * a claim of the other, so a chain of likenesses never joins its two ends against the evidence.
 *
 * The groups come by components: claims that are alike are in one, as are all claims of a crowded
 * block. What the claims of a component fall into hangs on these claims alone, in the order of their
 * content, so it can be decided without any others.
 */
export function groupClaims(claims: readonly ComparableClaim[]): readonly Component[] {
  const blocks = blocksOf(claims)
  const alike = likePairs(claims, blocks)
  const linked = makeUnion(claims.length)
  for (const block of blocks.filter(isCrowded)) {
    for (const member of block.members) linked.unite(block.members[0] ?? member, member)
  }
  const partition = makePartition(claims)
  const joinings = new Map<number, Joining[]>()
  for (const joining of alike) {
    linked.unite(...joining.pair)
    if (partition.join(...joining.pair)) append(joinings, joining.pair[0], joining)
  }
  const components = new Map<number, Group[]>()
  for (const members of partition.groups()) {
    const group = { members, joinings: members.flatMap((member) => joinings.get(member) ?? []) }
    append(components, linked.rootOf(members[0] ?? 0), group)
  }
  return [...components.values()].map((groups) => ({
    members: groups.flatMap(({ members }) => members).sort((a, b) => a - b),
    groups,
  }))
}

/** All pairs that are alike, the surest first; equal ones in the order of their content. */
function likePairs(
  claims: readonly ComparableClaim[],
  blocks: readonly Block[],
): readonly Joining[] {
  const compared = new Set<number>()
  const found: (Joining & { readonly likeness: number })[] = []
  for (const block of blocks) {
    for (const pair of pairsOf(claims, block)) {
      const [a, b] = [claims[pair[0]], claims[pair[1]]]
      const key = pair[0] * claims.length + pair[1]
      if (a === undefined || b === undefined || compared.has(key)) continue
      compared.add(key)
      const verdict = sameEvent(a, b)
      if (verdict.same) found.push({ pair, why: verdict.why, likeness: likeness(a, b) })
    }
  }
  return found.sort(
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
    const moves = [...(mine?.values() ?? []), ...(theirs?.values() ?? [])].flatMap((index) => {
      const claim = claims[index]
      return claim?.change === 'moved' ? [claim] : []
    })
    for (const one of mine?.values() ?? []) {
      for (const other of theirs?.values() ?? []) {
        const [first, second] = [claims[one], claims[other]]
        if (first === undefined || second === undefined) continue
        if (exclusion(first, second, moves) !== undefined) return true
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
    const { text, type, status, mode, days, place, due, issue } = claim
    const { actor, recipient, rulings, change, figures, isLooseIssue } = claim
    const roles = [actor, recipient].map(({ sides, known, persons, bodies }) => [
      [...sides],
      [...known],
      [...bodies],
      [...persons].map(([side, named]) => [side, ...named]),
    ])
    const time = days === undefined ? [] : [String(days.from), String(days.to)]
    const parts = [text, type, status, mode, time, place, due, issue]
    const amounts = ANSWERS.has(type) ? figures : []
    return JSON.stringify([...parts, roles, rulings, change, amounts, isLooseIssue])
  })
}
