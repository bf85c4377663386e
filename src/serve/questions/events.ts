import { exportEvent } from '../../export/interchange-event.ts'
import type { Event } from '../../model/event.ts'
import { BEST_RULES, type BestRule, chooseBest } from '../../views/best-figures.ts'
import type { Citation } from '../../views/citations.ts'
import { LANE_OF, LANES, type Lane } from '../../views/lanes.ts'
import { viewTimeline } from '../../views/timeline.ts'
import { daysCell, figuresCell, namesCell, passagesCell } from '../cells.ts'
import { facetsOfEvent } from '../event-facets.ts'
import { type EventFilters, eventFilters } from '../filters.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsByPage } from '../rows.ts'
import { eventShape } from '../schemas/event.ts'
import { list, maybe, named, oneOf } from '../schemas/shape.ts'
import { citation, day } from '../schemas/words.ts'
import { byDay, selectEvents } from '../select-events.ts'

interface EventRow extends Event {
  /** The day it stands under in a timeline. */
  readonly day?: string
  readonly lane: Lane
  readonly passages: readonly Citation[]
}

/** `/api/events`: what happened when, and who says so. */
export const events: Question = defineQuestion<
  EventFilters & { readonly best?: BestRule },
  EventRow
>({
  name: 'events',
  summary:
    'Events by their first day, those without a day last, with the shortest words of each document.',
  filters: {
    ...eventFilters,
    best: maybe(
      oneOf(BEST_RULES, 'Which of several figures is the best one; latest if not given.'),
    ),
  },
  row: named<EventRow>('EventRow', 'An event on its day, with its words.', {
    ...eventShape,
    day: maybe(day),
    lane: oneOf(LANES, 'talks, statements, incidents or measures.'),
    passages: list(citation),
  }),
  columns: {
    id: ({ id }) => id,
    day: ({ day }) => day,
    days: ({ time }) => daysCell(time),
    lane: ({ lane }) => lane,
    type: ({ type }) => type,
    mode: ({ mode }) => mode,
    status: ({ status }) => status,
    actor: ({ actor }) => namesCell(actor),
    recipient: ({ recipient }) => namesCell(recipient),
    place: ({ place }) => place?.name,
    country: ({ place }) => place?.country,
    latitude: ({ place }) => place?.latitude,
    longitude: ({ place }) => place?.longitude,
    issue: ({ issue }) => issue,
    due: ({ due }) => due,
    figures: ({ figures }) => figuresCell(figures),
    documents: ({ sources }) => sources.documents,
    outlets: ({ sources }) => sources.outlets,
    origins: ({ sources }) => sources.independent,
    origin_names: ({ sources }) => namesCell(sources.origins),
    differences: ({ differences }) => differences.length,
    passages: ({ passages }) => passagesCell(passages),
  },
  find(known, { best = 'latest', ...filters }) {
    const found = [...selectEvents(known, filters)].sort(byDay)
    return rowsByPage(found, (page) =>
      [...viewTimeline(chooseBest({ ...known.corpus, events: page }, best))].map(
        ({ day, event, passages }) => ({
          ...exportEvent(event),
          ...(day === undefined ? {} : { day }),
          lane: LANE_OF[event.type],
          passages,
        }),
      ),
    )
  },
  facets: ({ id }, known) => facetsOfEvent(known, id),
})
