import type { Event } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import { type Corpus, claimsById, type Passage, type PlacedClaim, passageOf } from './corpus.ts'

/** Which days of a timeline are wanted, both included. */
export interface TimelineRange {
  readonly from?: string
  readonly to?: string
}

/** An event on its day, with the shortest words of each document that report it. */
export interface TimelineEntry {
  /** The day it stands under; absent for an event of no known date. */
  readonly day?: string
  readonly event: Event
  readonly passages: readonly Passage[]
}

/**
 * Events in the order of their days. An event of several days stands under its first, one whose
 * start is open under its last, and one without a date at the end; asking for certain days leaves
 * the undated ones out, since nothing says that they fall there.
 */
export function viewTimeline(corpus: Corpus, range: TimelineRange = {}): readonly TimelineEntry[] {
  const claims = claimsById(corpus)
  return corpus.events
    .filter((event) => fallsWithin(event, range))
    .map((event) => {
      const day = event.time?.start ?? event.time?.end
      const passages = shortestPassages(event, claims)
      return day === undefined ? { event, passages } : { day, event, passages }
    })
    .sort(
      (a, b) =>
        byCodeUnit(a.day ?? '9999-99-99', b.day ?? '9999-99-99') ||
        byCodeUnit(a.event.time?.end ?? '9999', b.event.time?.end ?? '9999') ||
        byCodeUnit(a.event.id, b.event.id),
    )
}

function fallsWithin({ time }: Event, { from, to }: TimelineRange): boolean {
  if (from === undefined && to === undefined) return true
  const first = time?.start ?? time?.end
  const last = time?.end ?? time?.start
  if (first === undefined || last === undefined) return false
  return (from === undefined || from <= last) && (to === undefined || first <= to)
}

/** One passage a document: the fewest words in which it reports the event. */
function shortestPassages(
  event: Event,
  claims: ReadonlyMap<string, PlacedClaim>,
): readonly Passage[] {
  const shortest = new Map<string, Passage>()
  for (const { id } of event.claims) {
    const found = claims.get(id)
    if (found === undefined) continue
    const passage = passageOf(found.reading, found.claim.evidence)
    const held = shortest.get(found.reading.document.id)
    if (held === undefined || isShorter(passage, held))
      shortest.set(found.reading.document.id, passage)
  }
  return [...shortest.values()].sort(
    (a, b) => byCodeUnit(a.document, b.document) || a.start - b.start,
  )
}

function isShorter(a: Passage, b: Passage): boolean {
  return (
    a.end - a.start < b.end - b.start || (a.end - a.start === b.end - b.start && a.start < b.start)
  )
}
