import type { Event } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import { firstDay } from '../views/days.ts'
import { facetFilter } from '../views/facets.ts'
import { eventFacets } from './event-facets.ts'
import type { EventFilters } from './filters.ts'
import type { Known } from './known.ts'

/** The events that filters let through, in the order of the corpus. */
export function selectEvents(known: Known, filters: EventFilters): readonly Event[] {
  const { corpus, names } = known
  // Complains of an issue that there is not.
  if (filters.issue !== undefined) names.issue(filters.issue)
  if (Object.keys(filters).length === 0) return corpus.events
  const isWanted = facetFilter(filters, names.named)
  const facets = eventFacets(known)
  return corpus.events.filter(({ id }) => isWanted(facets.get(id) ?? {}))
}

/** Orders events as a timeline has them: by first day, last day, id; those without a day come last. */
export function byDay(a: Event, b: Event): number {
  const first = ({ time }: Event) => firstDay(time) ?? '9999-99-99'
  return (
    byCodeUnit(first(a), first(b)) ||
    byCodeUnit(a.time?.end ?? '9999', b.time?.end ?? '9999') ||
    byCodeUnit(a.id, b.id)
  )
}
