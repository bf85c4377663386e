import type { Difference, Event } from '../model/event.ts'
import { type Citation, citeClaims } from './citations.ts'
import { type Corpus, claimsById, type PlacedClaim } from './corpus.ts'
import { meetsDays } from './days.ts'
import { type List, listOf } from './list.ts'

/** What one side of a difference says, and its words in each document that says so. */
export interface DifferenceSide {
  readonly value: string
  readonly claims: readonly string[]
  readonly passages: readonly Citation[]
}

/** A field in which the claims of an event are not alike, with the words of every side. */
export interface FoundDifference {
  readonly event: Event
  readonly field: string
  readonly kind: Difference['kind']
  readonly sides: readonly DifferenceSide[]
}

/** Which differences are wanted. */
export interface DifferenceFilter {
  readonly kind?: Difference['kind']
  readonly field?: string
  /** Days of the event, `YYYY-MM-DD`, both included; an undated event has none. */
  readonly from?: string
  readonly to?: string
}

/** How much a reader should mind a kind, the gravest first. */
const ORDER: readonly string[] = ['contradiction', 'denial', 'update', 'omission']

/**
 * Where the accounts of one event differ, side by side. Contradictions come first and omissions
 * last; within a kind the order is that of the events. No side is chosen and nothing is averaged.
 */
export function viewDifferences(
  corpus: Corpus,
  { kind, field, from, to }: DifferenceFilter = {},
): List<FoundDifference> {
  const claims = claimsById(corpus)
  const wanted = ({ time, differences }: Event): readonly Difference[] =>
    meetsDays(time, { from, to })
      ? differences
          .filter((one) => kind === undefined || one.kind === kind)
          .filter((one) => field === undefined || one.field === field)
      : []
  const found: { readonly place: number; readonly nth: number; readonly rank: number }[] = []
  let place = 0
  for (const event of corpus.events) {
    for (const [nth, one] of wanted(event).entries()) {
      found.push({ place, nth, rank: ORDER.indexOf(one.kind) })
    }
    place++
  }
  found.sort((a, b) => a.rank - b.rank)
  return listOf(found, ({ place, nth }) => {
    const event = corpus.events.at(place)
    const one = event && wanted(event)[nth]
    return one && differenceOf(event, one, claims)
  })
}

function differenceOf(
  event: Event,
  { field, kind, sides }: Difference,
  claims: ReadonlyMap<string, PlacedClaim>,
): FoundDifference {
  return {
    event,
    field,
    kind,
    sides: sides.map((side) => ({ ...side, passages: citeClaims(side.claims, claims) })),
  }
}
