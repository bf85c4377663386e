import type { Claim } from '../model/claim.ts'
import type { Reading } from '../model/reading.ts'
import { keepLast } from '../store/kept.ts'
import type { PlacedClaim } from '../views/corpus.ts'

/** Claims that are kept once they were loaded: one answer asks for the same ones again and again. */
const REMEMBERED = 120_000

/**
 * The same claims, of which those that were asked for last need not be loaded again. Whoever asks for one claim of
 * a text asks for the others too: they are loaded together.
 */
export function rememberClaims(
  claims: ReadonlyMap<string, PlacedClaim>,
): ReadonlyMap<string, PlacedClaim> {
  const texts = keepLast<ReadonlyMap<string, Claim>>({
    most: REMEMBERED,
    sizeOf: ({ size }) => size + 1,
  })
  const claimsOf = (reading: Reading): ReadonlyMap<string, Claim> =>
    texts.get(
      `${reading.document.id} ${reading.document.revision}`,
      () => new Map(reading.claims.map((claim) => [claim.id, claim])),
    )
  const kept = keepLast<{ readonly placed?: PlacedClaim }>({ most: REMEMBERED })
  const get = (id: string): PlacedClaim | undefined =>
    kept.get(id, () => {
      const placed = claims.get(id)
      return placed === undefined ? {} : { placed: together(placed, id, claimsOf) }
    }).placed
  return {
    get,
    has: (id) => get(id) !== undefined,
    get size() {
      return claims.size
    },
    forEach: (visit) => claims.forEach(visit),
    entries: () => claims.entries(),
    keys: () => claims.keys(),
    values: () => claims.values(),
    [Symbol.iterator]: () => claims[Symbol.iterator](),
  }
}

function together(
  placed: PlacedClaim,
  id: string,
  claimsOf: (reading: Reading) => ReadonlyMap<string, Claim>,
): PlacedClaim {
  const { reading, words } = placed
  let loaded: Claim | undefined
  return {
    reading,
    ...(words === undefined ? {} : { words }),
    get claim() {
      loaded ??= claimsOf(reading).get(id) ?? placed.claim
      return loaded
    },
  }
}
