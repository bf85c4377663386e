import type { VNode } from 'preact'
import type { EventRow } from '../api/shapes.ts'
import { Strip } from '../figures/strip.tsx'
import {
  type FilterField,
  FROM,
  ISSUE,
  ORIGINS,
  OUTLET,
  PARTY,
  STATUS,
  TO,
  TRACK,
} from '../frame/filter-fields.ts'
import type { View } from '../frame/view.ts'
import { List } from '../parts/list.tsx'
import { keysOf } from './keys-of.ts'
import { TimelineDay } from './timeline-day.tsx'

const filters: readonly FilterField[] = [FROM, TO, PARTY, ISSUE, STATUS, TRACK, OUTLET, ORIGINS]

/** What happened when, in four lanes. */
export const TIMELINE: View = {
  name: 'timeline',
  title: 'Timeline',
  lead: 'Talks, statements, incidents and measures, a day at a time, with who stands behind each.',
  filters,
  list: 'events',
  Page: Timeline,
}

function Timeline(): VNode {
  return (
    <List<EventRow> name="events" noun="event" filters={keysOf(filters)}>
      {(rows) => (
        <>
          <Strip events={rows} />
          {byDay(rows).map(([day, events]) => (
            <TimelineDay key={day} day={day} events={events} />
          ))}
        </>
      )}
    </List>
  )
}

function byDay(
  rows: readonly EventRow[],
): readonly (readonly [day: string, readonly EventRow[]])[] {
  return [...Map.groupBy(rows, ({ day }) => day ?? 'No day told')]
}
