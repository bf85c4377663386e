import type { Reading } from '../model/reading.ts'
import type { Driver } from '../store/driver.ts'
import { loadCorrectedClaims } from '../store/load-claims.ts'
import type { PlacedClaim } from '../views/corpus.ts'

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
  const get = (id: string): PlacedClaim | undefined => {
    const revision = revisionOf(id)
    if (revision === undefined) return undefined
    const [claim] = loadCorrectedClaims(driver, revision, id)
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
    has: (id) => revisionOf(id) !== undefined,
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
