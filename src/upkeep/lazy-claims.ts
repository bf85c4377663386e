import type { Claim } from '../model/claim.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Reading } from '../model/reading.ts'
import { correctedDocuments } from '../store/corrections.ts'
import type { Driver } from '../store/driver.ts'
import { keepLast } from '../store/kept.ts'
import { loadClaims, loadCorrectedClaims } from '../store/load-claims.ts'
import { damaged } from '../store/rows.ts'
import type { PlacedClaim } from '../views/corpus.ts'

/** Revisions of which the claims are kept for a while: what one asks of next is mostly of the same. */
const KEPT = 200

/** A revision that has a claim of an id, and the words of the claim. */
interface Holder extends Evidence {
  readonly revision: string
}

const HOLDERS = 'SELECT revision, start, "end", exact FROM claim WHERE id = ?'

/**
 * The claims of some revisions by their ids, each loaded when it is asked for. Of revisions that
 * have a claim of one id, the last counts.
 */
export function lazyClaims(
  driver: Driver,
  revisions: ReadonlySet<string>,
  readingOf: (revision: string) => Reading,
): ReadonlyMap<string, PlacedClaim> {
  const heldBy = (id: string): Holder | undefined =>
    driver.all<Holder>(HOLDERS, id).findLast(({ revision }) => revisions.has(revision))
  const kept = keepLast<readonly Claim[]>({ most: KEPT })
  const asked = keepLast<{ times: number }>({ most: KEPT })
  const corrected = correctedDocuments(driver)
  const load = (revision: string, id: string): Claim | undefined => {
    const known = asked.get(revision, () => ({ times: 0 }))
    const isCorrected = corrected.has(readingOf(revision).document.id)
    const from = isCorrected ? loadCorrectedClaims : loadClaims
    // Who asks for one claim of a text may want no other; who asks again goes through the text.
    const claims =
      known.times++ === 0
        ? from(driver, revision, id)
        : kept.get(revision, () => from(driver, revision))
    return claims.find((claim) => claim.id === id)
  }
  const get = (id: string): PlacedClaim | undefined => {
    const holder = heldBy(id)
    if (holder === undefined) return undefined
    const { revision, start, end, exact } = holder
    const reading = readingOf(revision)
    const isCorrected = corrected.has(reading.document.id)
    let loaded = isCorrected ? load(revision, id) : undefined
    // A correction may have taken it out.
    if (isCorrected && loaded === undefined) return undefined
    return {
      reading,
      words: { start, end, exact },
      get claim() {
        loaded ??= load(revision, id) ?? damaged(`claim ${id} is missing`)
        return loaded
      },
    }
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
