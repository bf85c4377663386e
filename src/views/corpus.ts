import type { Claim } from '../model/claim.ts'
import type { Event } from '../model/event.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Reading } from '../model/reading.ts'
import type { List } from './list.ts'

/** What a view answers from: the readings that a record held as of a moment, and their events. */
export interface Corpus {
  readonly readings: List<Reading>
  /** By their first day, those without one last. */
  readonly events: List<Event>
  /** The claims of the readings by their ids, where they need not be looked for. */
  readonly claims?: ReadonlyMap<string, PlacedClaim>
  /** The ids of all documents, claims, quotes and events, where they need not be looked for. */
  readonly ids?: () => Iterable<string>
  /** The id of the event that a claim is of, where events need not be gone through. */
  readonly eventOf?: (claim: string) => string | undefined
  /** The issues that a claim is on, by the id of the claim, where these need not be loaded. */
  readonly issuesOfClaim?: (claim: string) => readonly string[]
  /** The ids of the claims of a reading, where these need not be loaded. */
  readonly claimIds?: (reading: Reading) => readonly string[]
}

/** A claim with the reading it comes from. */
export interface PlacedClaim {
  readonly claim: Claim
  readonly reading: Reading
  /** The words of the claim, where they are known before the claim is loaded. */
  readonly words?: Evidence
}

/** Words of a document that an answer goes back to, and whose they are. */
export interface Passage extends Evidence {
  /** Name of the document. */
  readonly document: string
  readonly outlet?: string
  /** Calendar day of publication. */
  readonly published?: string
}

/** Every claim of a corpus by its id. */
export function claimsById({ readings, claims }: Corpus): ReadonlyMap<string, PlacedClaim> {
  if (claims !== undefined) return claims
  return new Map(
    [...readings].flatMap((reading) =>
      reading.claims.map((claim) => [claim.id, { claim, reading }] as const),
    ),
  )
}

/** Finds the id of the event that a claim is of, by the id of the claim. */
export function eventIds({
  events,
  eventOf,
}: {
  readonly events: Iterable<Pick<Event, 'id' | 'claims'>>
  readonly eventOf?: (claim: string) => string | undefined
}): (claim: string) => string | undefined {
  if (eventOf !== undefined) return eventOf
  const found = new Map(
    [...events].flatMap((event) => event.claims.map(({ id }) => [id, event.id] as const)),
  )
  return (claim) => found.get(claim)
}

/** Evidence with the document it stands in. */
export function passageOf(reading: Reading, { start, end, exact }: Evidence): Passage {
  const { document, outlet, published } = reading
  return {
    document: document.name,
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published: published.day }),
    start,
    end,
    exact,
  }
}
