import type { Reading } from '../model/reading.ts'
import { type ComparableClaim, comparableClaims } from './comparable.ts'
import { findCopies } from './copies.ts'
import { exclusion } from './exclusion.ts'
import { sameEvent, scoreSameEvent } from './same-event.ts'
import { ENOUGH } from './weights.ts'

/** What was decided of two claims, and by what. */
export interface ClaimVerdict {
  readonly claims: readonly [string, string]
  readonly same: boolean
  readonly why: string
  /** What spoke for one happening, where nothing excluded it: points, and how many are enough. */
  readonly weighed?: {
    readonly points: number
    readonly enough: number
    readonly terms: Readonly<Record<string, number>>
  }
}

/**
 * Decides again whether claims of two lists are of one happening: the pair of which one claim
 * excludes the other, else the pair for which most speaks. Nothing where no such claims are read.
 */
export function compareClaims(
  readings: readonly Reading[],
  ones: readonly string[],
  others: readonly string[],
): ClaimVerdict | undefined {
  const asked = new Set([...ones, ...others])
  const holding = readings.filter(({ claims }) => claims.some(({ id }) => asked.has(id)))
  const comparable = new Map<string, ComparableClaim>()
  for (const claim of comparableClaims(holding, findCopies(holding))) {
    for (const { claim: read } of claim.placed) comparable.set(read.id, claim)
  }
  let best: ClaimVerdict | undefined
  for (const one of ones) {
    for (const other of others) {
      const [a, b] = [comparable.get(one), comparable.get(other)]
      if (a === undefined || b === undefined || one === other) continue
      const verdict = judge(a, b, [one, other])
      if (verdict.weighed === undefined && !verdict.same) return verdict
      if (pointsOf(verdict) > pointsOf(best)) best = verdict
    }
  }
  return best
}

function judge(
  a: ComparableClaim,
  b: ComparableClaim,
  claims: readonly [string, string],
): ClaimVerdict {
  if (a === b) return { claims, same: true, why: 'the same words in the same text' }
  const { same, why } = sameEvent(a, b)
  if (exclusion(a, b) !== undefined) return { claims, same, why }
  const { points, terms } = scoreSameEvent(a, b)
  return {
    claims,
    same,
    why,
    weighed: { points, enough: ENOUGH, terms: Object.fromEntries(terms) },
  }
}

function pointsOf(verdict: ClaimVerdict | undefined): number {
  if (verdict === undefined) return Number.NEGATIVE_INFINITY
  return verdict.weighed?.points ?? Number.POSITIVE_INFINITY
}
