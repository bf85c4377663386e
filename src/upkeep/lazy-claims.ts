import type { Claim } from '../model/claim.ts'
import type { Reading } from '../model/reading.ts'
import type { Driver } from '../store/driver.ts'
import { loadCorrectedClaims } from '../store/load-claims.ts'
import type { PlacedClaim } from '../views/corpus.ts'

/** Revisions of which the claims are kept for a while: what one asks of next is mostly of the same. */
const KEPT = 1000

/**
 * The claims of some revisions by their ids, each loaded when it is asked for. Of revisions that
 * have a claim of one id, the last counts.
 */
export function lazyClaims(
  driver: Driver,
  revisions: ReadonlySet<string>,
  readingOf: (revision: string) => Reading,
): ReadonlyMap<string, PlacedClaim> {
  const revisionOf = (id: string): string | undefined =>
    driver
      .all<{ revision: string }>('SELECT revision FROM claim WHERE id = ?', id)
      .map(({ revision }) => revision)
      .findLast((revision) => revisions.has(revision))
  const kept = new Map<string, readonly Claim[]>()
  const claimsOf = (revision: string): readonly Claim[] => {
    const claims = kept.get(revision) ?? loadCorrectedClaims(driver, revision)
    // Entered anew, so that the first one of the map is the one that was not asked for longest.
    kept.delete(revision)
    kept.set(revision, claims)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return claims
  }
  const get = (id: string): PlacedClaim | undefined => {
    const revision = revisionOf(id)
    if (revision === undefined) return undefined
    const claim = claimsOf(revision).find((one) => one.id === id)
    return claim && { claim, reading: readingOf(revision) }
  }
  function* entries(): Generator<[string, PlacedClaim], undefined> {
    for (const revision of revisions) {
      const reading = readingOf(revision)
      for (const claim of reading.claims) yield [claim.id, { claim, reading }]
    }
  }
  function* valuesOf(): Generator<PlacedClaim, undefined> {
    for (const [, placed] of entries()) yield placed
  }
  function* keysOf(): Generator<string, undefined> {
    for (const [id] of entries()) yield id
  }
  return {
    get,
    has: (id) => get(id) !== undefined,
    get size() {
      return [...keysOf()].length
    },
    forEach(visit) {
      for (const [id, placed] of entries()) visit(placed, id, this)
    },
    entries,
    keys: keysOf,
    values: valuesOf,
    [Symbol.iterator]: entries,
  }
}
