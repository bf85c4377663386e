import { listCell } from '../../export/table.ts'
import {
  MEETING_STATUSES,
  type Meeting,
  type MeetingStage,
  type MeetingStatus,
  standing,
  viewMeetings,
} from '../../views/meetings.ts'
import { daysCell, figuresCell, passagesCell } from '../cells.ts'
import { facetsOfEvent } from '../event-facets.ts'
import { type DayFilters, dayFilters, ISSUE, OUTLET, PARTY, TRACK } from '../filters.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsByPage } from '../rows.ts'
import { sources } from '../schemas/event.ts'
import { delegation, groundedFigure, groundedPlace, groundedTime } from '../schemas/grounded.ts'
import { inner, list, mark, maybe, named, oneOf, text } from '../schemas/shape.ts'
import { citation, day, found, grounds } from '../schemas/words.ts'
import { byDay, selectEvents } from '../select-events.ts'

interface MeetingFilters extends DayFilters {
  readonly party?: string
  readonly track?: string
  readonly issue?: string
  readonly outlet?: string
  readonly status?: MeetingStatus
}

const status = oneOf(MEETING_STATUSES, 'What became of it, as far as it was reported.')

/** `/api/meetings`: who met whom, and what became of it. */
export const meetings: Question = defineQuestion<MeetingFilters, Meeting>({
  name: 'meetings',
  summary: 'Meetings, calls, visits and rounds of talks: who, where, held or only planned.',
  filters: {
    ...dayFilters,
    party: PARTY,
    track: TRACK,
    issue: ISSUE,
    outlet: OUTLET,
    status: maybe(oneOf(MEETING_STATUSES, 'Only those that came so far.')),
  },
  row: named<Meeting>('Meeting', 'A meeting, call, visit or round of talks.', {
    event: text('Id of the event.'),
    status,
    lifecycle: list(
      inner<MeetingStage>({
        status,
        moved: mark('The plan was put to another day or place.'),
        at: maybe(day),
        ...grounds,
      }),
    ),
    track: maybe(text('The line of talks: “Russia–United States”.')),
    parties: list(text('A side that takes part.')),
    delegations: list(delegation),
    mode: maybe(text('visit, phone …')),
    time: maybe(groundedTime),
    place: maybe(groundedPlace),
    figures: list(groundedFigure),
    issues: list(found(text('Id of an issue.'))),
    sources,
    passages: list(citation),
  }),
  columns: {
    event: ({ event }) => event,
    days: ({ time }) => daysCell(time),
    status: ({ status }) => status,
    track: ({ track }) => track,
    participants: ({ delegations }) =>
      listCell(
        delegations.flatMap(({ side, members }) =>
          members.map(({ name }) => (side === undefined ? name : `${name} (${side})`)),
        ),
      ),
    mode: ({ mode }) => mode,
    place: ({ place }) => place?.name,
    country: ({ place }) => place?.country,
    issues: ({ issues }) => listCell(issues.map(({ value }) => value)),
    figures: ({ figures }) => figuresCell(figures),
    lifecycle: ({ lifecycle }) =>
      listCell(lifecycle.map(({ status, at }) => `${status} ${at ?? '?'}`)),
    documents: ({ sources }) => sources.documents,
    origins: ({ sources }) => sources.independent,
    passages: ({ passages }) => passagesCell(passages),
  },
  find(known, { status: wanted, ...filters }) {
    const { corpus, names } = known
    const talks = selectEvents(known, { ...filters, type: ['CONSULT'] }).filter(
      (event) => wanted === undefined || standing(event) === wanted,
    )
    return rowsByPage([...talks].sort(byDay), (events) => [
      ...viewMeetings({ ...corpus, events }, { sideOf: names.sideOf }),
    ])
  },
  facets: ({ event, status }, known) => ({ ...facetsOfEvent(known, event), status }),
})
