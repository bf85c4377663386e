import type { Event } from '../model/event.ts'
import { type Citation, citeEvent } from './citations.ts'
import { type Corpus, claimsById } from './corpus.ts'
import { type DayRange, firstDay, meetsDays } from './days.ts'
import { type List, listOf, sortList } from './list.ts'

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
export function viewTimeline(corpus: Corpus, range: DayRange = {}): List<TimelineEntry> {
  const claims = claimsById(corpus)
  const inOrder = sortList(corpus.events, (event) =>
    meetsDays(event.time, range) ? timelineKey(event) : undefined,
  )
  return listOf(inOrder, (event) => {
    const day = firstDay(event.time)
    const passages = citeEvent(event, claims)
    return day === undefined ? { event, passages } : { day, event, passages }
  })
}

/** By first day, last day, id; what has no day comes last. */
function timelineKey(event: Event): readonly string[] {
  return [firstDay(event.time) ?? '9999-99-99', event.time?.end ?? '9999', event.id]
}
