import type { Event } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import { type Citation, citeEvent } from './citations.ts'
import { type Corpus, claimsById } from './corpus.ts'
import { type DayRange, meetsDays } from './days.ts'

/** An event on its day, with the shortest words of each document that report it. */
export interface TimelineEntry {
  /** The day it stands under; absent for an event of no known date. */
  readonly day?: string
  readonly event: Event
  readonly passages: readonly Citation[]
}

/**
 * Events in the order of their days. An event of several days stands under its first, one whose
 * start is open under its last, and one without a date at the end; asking for certain days leaves
 * the undated ones out, since nothing says that they fall there.
 */
export function viewTimeline(corpus: Corpus, range: DayRange = {}): readonly TimelineEntry[] {
  const claims = claimsById(corpus)
  return corpus.events
    .filter((event) => meetsDays(event.time, range))
    .map((event) => {
      const day = event.time?.start ?? event.time?.end
      const passages = citeEvent(event, claims)
      return day === undefined ? { event, passages } : { day, event, passages }
    })
    .sort(
      (a, b) =>
        byCodeUnit(a.day ?? '9999-99-99', b.day ?? '9999-99-99') ||
        byCodeUnit(a.event.time?.end ?? '9999', b.event.time?.end ?? '9999') ||
        byCodeUnit(a.event.id, b.event.id),
    )
}
