import { keepLast } from '../store/kept.ts'
import type { PlacedClaim } from '../views/corpus.ts'

/** Claims that are kept once they were loaded: one answer asks for the same ones again and again. */
const REMEMBERED = 120_000

/** The same claims, of which those that were asked for last need not be loaded again. */
export function rememberClaims(
  claims: ReadonlyMap<string, PlacedClaim>,
): ReadonlyMap<string, PlacedClaim> {
  const kept = keepLast<{ readonly placed?: PlacedClaim }>({ most: REMEMBERED })
  const get = (id: string): PlacedClaim | undefined =>
    kept.get(id, () => {
      const placed = claims.get(id)
      return placed === undefined ? {} : { placed }
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
