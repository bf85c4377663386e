import type { Event } from '../../model/event.ts'
import { byCodeUnit } from '../../model/id.ts'
import type { Place } from '../../model/place.ts'
import { type EventFilters, eventFilters } from '../filters.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsOf } from '../rows.ts'
import { placeShape } from '../schemas/event.ts'
import { count, named } from '../schemas/shape.ts'
import { selectEvents } from '../select-events.ts'

interface PlaceRow extends Place {
  readonly events: number
}

/** `/api/places`: where events are said to have been. */
export const places: Question = defineQuestion<EventFilters, PlaceRow>({
  name: 'places',
  summary: 'Places of events, the ones with most events first.',
  filters: eventFilters,
  row: named<PlaceRow>('PlaceRow', 'A place, and how many events are told of it.', {
    ...placeShape,
    events: count('Events there.'),
  }),
  columns: {
    name: ({ name }) => name,
    in: (row) => row.in,
    country: ({ country }) => country,
    latitude: ({ latitude }) => latitude,
    longitude: ({ longitude }) => longitude,
    precision: ({ precision }) => precision,
    events: ({ events }) => events,
  },
  find: (known, filters) => rowsOf(placesOf(selectEvents(known, filters))),
})

function placesOf(events: readonly Event[]): readonly PlaceRow[] {
  const rows = new Map<string, PlaceRow>()
  for (const { place } of events) {
    if (place === undefined) continue
    const { name, country, latitude, longitude } = place
    const key = JSON.stringify([name, country, latitude, longitude])
    const row = rows.get(key) ?? { ...place, events: 0 }
    rows.set(key, { ...row, events: row.events + 1 })
  }
  return [...rows.values()].sort(
    (a, b) =>
      b.events - a.events ||
      byCodeUnit(a.name, b.name) ||
      byCodeUnit(a.country ?? '', b.country ?? ''),
  )
}
