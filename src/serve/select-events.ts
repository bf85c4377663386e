import type { Event } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import { meetsDays } from '../views/days.ts'
import { LANE_OF } from '../views/lanes.ts'
import { isAsked } from '../views/sides.ts'
import type { EventFilters } from './filters.ts'
import type { Known } from './known.ts'
import { selectReadings } from './select-readings.ts'

/** The events that filters let through, in the order of the corpus. */
export function selectEvents(known: Known, filters: EventFilters): readonly Event[] {
  const { corpus, names } = known
  const { type, lane, status, origins = 0, outlet, party, track } = filters
  const issue = filters.issue === undefined ? undefined : names.issue(filters.issue)
  const asked = [
    ...(party === undefined ? [] : [party]),
    ...(track === undefined ? [] : partiesOf(track)),
  ].map(names.named)
  const ofOutlet = outlet === undefined ? undefined : documentsOf(known, outlet)
  return corpus.events.filter(
    (event) =>
      meetsDays(event.time, filters) &&
      (type === undefined || type.includes(event.type)) &&
      (lane === undefined || lane.includes(LANE_OF[event.type])) &&
      (status === undefined || status.includes(event.status)) &&
      (issue === undefined || event.issue === issue) &&
      event.sources.independent >= origins &&
      (ofOutlet === undefined || event.claims.some(({ document }) => ofOutlet.has(document))) &&
      asked.every((one) =>
        [...event.actor, ...event.recipient].some((by) => isAsked(one, by, names.sideOf)),
      ),
  )
}

/** Orders events as a timeline has them: by first day, last day, id; those without a day come last. */
export function byDay(a: Event, b: Event): number {
  const first = ({ time }: Event) => time?.start ?? time?.end ?? '9999-99-99'
  return (
    byCodeUnit(first(a), first(b)) ||
    byCodeUnit(a.time?.end ?? '9999', b.time?.end ?? '9999') ||
    byCodeUnit(a.id, b.id)
  )
}

/** The parties of a line of talks: `Russia–United States`. */
function partiesOf(track: string): readonly string[] {
  return track
    .split(/\s*[–—/,]\s*|\s+-\s+|\s+and\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** Names of the documents of an outlet. */
function documentsOf(known: Known, outlet: string): ReadonlySet<string> {
  return new Set(selectReadings(known, { outlet }).map(({ document }) => document.name))
}
