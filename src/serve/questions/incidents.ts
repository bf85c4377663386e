import { type Background, type Incident, viewIncidents } from '../../views/incidents.ts'
import { daysCell, figuresCell, namesCell, passagesCell } from '../cells.ts'
import { facetsOfEvent } from '../event-facets.ts'
import { type DayFilters, dayFilters, OUTLET, PARTY, yes } from '../filters.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsOf } from '../rows.ts'
import { eventType, sources } from '../schemas/event.ts'
import { countedFigure, groundedPlace, groundedTime } from '../schemas/grounded.ts'
import { list, maybe, named, oneOf, text } from '../schemas/shape.ts'
import { foundParty, grounds } from '../schemas/words.ts'
import { selectEvents } from '../select-events.ts'

interface IncidentFilters extends DayFilters {
  readonly party?: string
  readonly outlet?: string
  readonly background?: boolean
}

const BACKGROUND =
  'Also what is no incident of its own (“true”): long before, still going on, or without day and place.'
const BACKGROUNDS: readonly Background[] = ['long-before', 'ongoing', 'no-day-or-place']

/** `/api/incidents`: attacks with place, day and toll. */
export const incidents: Question = defineQuestion<IncidentFilters, Incident>({
  name: 'incidents',
  summary: 'Attacks, with killed and wounded low, best and high, and who gave each number.',
  filters: { ...dayFilters, party: PARTY, outlet: OUTLET, background: maybe(yes(BACKGROUND)) },
  row: named<Incident>('Incident', 'An attack, or force that killed.', {
    event: text('Id of the event.'),
    type: eventType,
    mode: maybe(text('missile, drone …')),
    background: maybe(oneOf(BACKGROUNDS, 'Why it is no incident of its own.')),
    time: maybe(groundedTime),
    place: maybe(groundedPlace),
    by: list(foundParty),
    against: list(foundParty),
    deniedBy: maybe(list(foundParty)),
    figures: list(countedFigure),
    sources,
    ...grounds,
  }),
  columns: {
    event: ({ event }) => event,
    days: ({ time }) => daysCell(time),
    mode: ({ mode }) => mode,
    background: ({ background }) => background,
    place: ({ place }) => place?.name,
    country: ({ place }) => place?.country,
    latitude: ({ place }) => place?.latitude,
    longitude: ({ place }) => place?.longitude,
    precision: ({ place }) => place?.precision,
    by: ({ by }) => namesCell(by),
    against: ({ against }) => namesCell(against),
    killed_low: (row) => counted(row, 'killed')?.low,
    killed_best: (row) => counted(row, 'killed')?.best,
    killed_high: (row) => counted(row, 'killed')?.high,
    injured_low: (row) => counted(row, 'injured')?.low,
    injured_best: (row) => counted(row, 'injured')?.best,
    injured_high: (row) => counted(row, 'injured')?.high,
    figures: ({ figures }) => figuresCell(figures),
    documents: ({ sources }) => sources.documents,
    origins: ({ sources }) => sources.independent,
    passages: ({ passages }) => passagesCell(passages),
  },
  find(known, { background, ...filters }) {
    const { corpus, names } = known
    const events = selectEvents(known, { ...filters, type: ['ASSAULT', 'COERCE'] })
    return rowsOf([
      ...viewIncidents(
        { ...corpus, events },
        { background: background === true, sideOf: names.sideOf },
      ),
    ])
  },
  facets: ({ event }, known) => facetsOfEvent(known, event),
  isLong: () => true,
  ahead: {},
})

function counted({ figures }: Incident, measure: string): Incident['figures'][number] | undefined {
  return figures.find((figure) => figure.measure === measure)
}
