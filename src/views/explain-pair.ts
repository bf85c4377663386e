import type { Event } from '../model/event.ts'
import { claimCells } from './claim-cells.ts'
import { type Corpus, claimsById, type Passage, type PlacedClaim, passageOf } from './corpus.ts'
import { firstWhere } from './list.ts'

/** What was decided of two claims, and by what; `weighed` is missing where one excludes the other. */
export interface PairVerdict {
  readonly claims: readonly [string, string]
  readonly same: boolean
  readonly why: string
  readonly weighed?: {
    readonly points: number
    readonly enough: number
    readonly terms: Readonly<Record<string, number>>
  }
}

/** One of two claims that are held beside each other: what of it was compared. */
export interface ComparedClaim {
  readonly id: string
  readonly passage: Passage
  /** What it says, field by field: `time`, `2025-12-20/2025-12-21`. */
  readonly cells: readonly { readonly field: string; readonly value: string }[]
}

/** Why two claims or events are one event, or why they are two. */
export interface PairExplanation {
  readonly kind: 'pair'
  readonly ids: readonly [string, string]
  /** Id of the event that both are counted in; absent where they are two. */
  readonly event?: string
  readonly verdict: PairVerdict
  readonly compared: readonly ComparedClaim[]
  /** The joinings that lead from one claim to the other, where they are one event. */
  readonly chain: Event['reasons']
}

const COMPARED: ReadonlySet<string> = new Set([
  'type',
  'mode',
  'status',
  'actor',
  'recipient',
  'time',
  'place',
  'figure',
  'issue',
  'due',
])

/** Holds two claims side by side, with what was decided of them. */
export function viewPair(
  corpus: Corpus,
  ids: readonly [string, string],
  verdict: PairVerdict,
): PairExplanation {
  const claims = claimsById(corpus)
  const [one, other] = verdict.claims
  const event = firstWhere(corpus.events, (candidate) =>
    verdict.claims.every((claim) => candidate.claims.some(({ id }) => id === claim)),
  )
  return {
    kind: 'pair',
    ids,
    ...(event === undefined ? {} : { event: event.id }),
    verdict,
    compared: verdict.claims.flatMap((id) => {
      const placed = claims.get(id)
      return placed === undefined ? [] : [comparedClaim(placed)]
    }),
    chain: event === undefined ? [] : chainBetween(event, one, other),
  }
}

function comparedClaim({ claim, reading }: PlacedClaim): ComparedClaim {
  return {
    id: claim.id,
    passage: passageOf(reading, claim.evidence),
    cells: claimCells(claim)
      .filter(({ field }) => COMPARED.has(field))
      .map(({ field, value }) => ({ field, value })),
  }
}

/** The fewest joinings that lead from one claim of an event to another. */
function chainBetween({ reasons }: Event, from: string, to: string): Event['reasons'] {
  const ways = new Map<string, Event['reasons']>([[from, []]])
  for (const [at, way] of ways) {
    if (at === to) return way
    for (const reason of reasons) {
      if (!reason.claims.includes(at)) continue
      const next = reason.claims.find((claim) => claim !== at)
      if (next !== undefined && !ways.has(next)) ways.set(next, [...way, reason])
    }
  }
  return []
}
