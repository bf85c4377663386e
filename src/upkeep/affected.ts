import { blockKeys, CROWDED } from '../merge/candidates.ts'
import type { ComparableClaim } from '../merge/comparable.ts'
import { sameEvent } from '../merge/same-event.ts'
import type { Driver } from '../store/driver.ts'
import { comparableOf, comparablesInBlock } from '../store/merged-claims.ts'
import type { Thaw } from './frozen.ts'

/** Comparable claims that are merged no longer, by their numbers, with the components they were in. */
export type Removed = ReadonlyMap<number, number>

/** What comes and goes, and how claims that stay are loaded. */
export interface ChangedClaims {
  readonly fresh: readonly ComparableClaim[]
  readonly removed: Removed
  readonly thaw: Thaw
}

/**
 * The components that have to be decided again: those that lose a claim, and those with a claim that
 * a new one is like, or meets in a crowded block. All others stay as they are: what a component falls
 * into hangs on its own claims alone.
 */
export function affectedComponents(
  driver: Driver,
  { fresh, removed, thaw }: ChangedClaims,
): ReadonlySet<number> {
  const affected = new Set(removed.values())
  const blocks = new Map<number, ComparableClaim[]>()
  for (const claim of fresh) {
    for (const block of blockKeys(claim)) {
      const members = blocks.get(block)
      if (members === undefined) blocks.set(block, [claim])
      else members.push(claim)
    }
  }
  const known = new Map<number, ComparableClaim>()
  const held = (n: number): ComparableClaim | undefined => {
    const row = known.has(n) ? undefined : comparableOf(driver, n)
    if (row !== undefined) known.set(n, thaw(row).comparable)
    return known.get(n)
  }
  for (const [block, claims] of blocks) {
    const others = comparablesInBlock(driver, block).filter(({ n }) => !removed.has(n))
    const isCrowded = others.length + claims.length > CROWDED
    for (const { n, component } of others) {
      if (affected.has(component)) continue
      const other = isCrowded ? undefined : held(n)
      if (isCrowded || claims.some((claim) => other !== undefined && areAlike(claim, other))) {
        affected.add(component)
      }
    }
  }
  return affected
}

function areAlike(a: ComparableClaim, b: ComparableClaim): boolean {
  return a.text < b.text ? sameEvent(a, b).same : sameEvent(b, a).same
}
