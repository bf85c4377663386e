import type { CountryCodes } from '../lexicon/country-codes.ts'
import type { ActorKind } from '../model/actor.ts'
import type { Party } from '../model/claim.ts'
import type { Event, EventFigure } from '../model/event.ts'
import { type Citation, citeEvent } from '../views/citations.ts'
import { type Corpus, claimsById, type PlacedClaim } from '../views/corpus.ts'

/** What exports need to know beyond the record: names and codes of states, kinds of actors. */
export interface ExportNames {
  readonly codes: ReadonlyMap<string, CountryCodes>
  /** English name of a state, by ISO 3166-1 alpha-3. */
  readonly countryName: (iso3: string) => string | undefined
  /** Kind of an actor, by its id. */
  readonly kindOf: (actor: string) => ActorKind | undefined
}

/** What every export works from. */
export interface ExportSource extends ExportNames {
  readonly corpus: Corpus
  readonly claims: ReadonlyMap<string, PlacedClaim>
}

/** Everything that exports ask of a corpus, worked out once. */
export function exportSource(corpus: Corpus, names: ExportNames): ExportSource {
  return { corpus, claims: claimsById(corpus), ...names }
}

/** An event with the words of each document that reports it, and the claims themselves. */
export interface SourcedEvent {
  readonly event: Event
  readonly citations: readonly Citation[]
  readonly placed: readonly PlacedClaim[]
}

/** Events that have no place in a shape; counted while the others are taken. */
export interface Omitted {
  readonly count: number
  readonly because: string
}

/** The events of a corpus that are wanted, with their words, one by one in the order of the corpus. */
export function* sourcedEvents(
  { corpus, claims }: ExportSource,
  isWanted: (event: Event) => boolean = () => true,
): Generator<SourcedEvent, void> {
  for (const event of corpus.events) {
    if (!isWanted(event)) continue
    const placed = event.claims.flatMap(({ id }) => claims.get(id) ?? [])
    yield { event, citations: citeEvent(event, claims), placed }
  }
}

/** The same of those that have a first day; what has none is counted. */
export function datedEvents(
  source: ExportSource,
  isWanted: (event: Event) => boolean = () => true,
): { readonly events: Generator<SourcedEvent, void>; readonly omitted: Omitted } {
  let count = 0
  const isDated = (event: Event): boolean => {
    if (!isWanted(event)) return false
    if (event.time?.start !== undefined) return true
    count++
    return false
  }
  return {
    events: sourcedEvents(source, isDated),
    omitted: {
      get count() {
        return count
      },
      because: 'no day is known',
    },
  }
}

/** Events that are told as having been or as going on. */
export function hasHappened({ status }: Event): boolean {
  return status === 'occurred' || status === 'ongoing'
}

/** Names of parties, in one cell. */
export function namesOf(parties: readonly Party[]): readonly string[] {
  return parties.map(({ name }) => name)
}

/** The first country among parties. */
export function countryOf(parties: readonly Party[]): string | undefined {
  return parties.find(({ country }) => country !== undefined)?.country
}

/** The figure of a measure, where the event has one. */
export function figureOf({ figures }: Event, measure: string): EventFigure | undefined {
  return figures.find((figure) => figure.measure === measure)
}

/** Calendar days from the first to the last of an event, both counted; absent when one is open. */
export function lengthOf({ time }: Event): number | undefined {
  if (time?.start === undefined || time.end === undefined) return undefined
  return (Date.parse(time.end) - Date.parse(time.start)) / 86_400_000 + 1
}

/** The words of an event in one cell, each with where it stands. */
export function wordCitations(citations: readonly Citation[]): string {
  return citations
    .map(({ exact, document, start, end }) => `“${exact}” (${document} ${start}–${end})`)
    .join(' ')
}

/** Outlets of the documents that report an event; of one without a known outlet, its name. */
export function outletsOf(citations: readonly Citation[]): readonly string[] {
  return citations.map(({ outlet, document }) => outlet ?? document)
}

/** Day of the first publication that reports an event. */
export function firstReported(citations: readonly Citation[]): string | undefined {
  return citations.flatMap(({ published }) => published ?? []).sort()[0]
}
