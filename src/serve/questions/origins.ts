import { listCell } from '../../export/table.ts'
import { type OriginRow, type OutletOfOrigin, viewOrigins } from '../../views/origin-rows.ts'
import { type EventFilters, eventFilters } from '../filters.ts'
import type { Known } from '../known.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsOf } from '../rows.ts'
import { count, inner, list, named, text } from '../schemas/shape.ts'
import { selectEvents } from '../select-events.ts'

/** `/api/origins`: whom reports go back to, and through which outlets. */
export const origins: Question = defineQuestion<EventFilters, OriginRow>({
  name: 'origins',
  summary: 'Outlets, agencies, bodies and persons that reports go back to, and who carried them.',
  filters: eventFilters,
  row: named<OriginRow>('OriginRow', 'An origin, and the outlets that carried what it said.', {
    name: text('Outlet, agency, body or person.'),
    events: count('Events that it stands behind.'),
    documents: count('Documents that go back to it.'),
    outlets: list(
      inner<OutletOfOrigin>({
        name: text('Outlet; the name of the document where none is known.'),
        documents: count('Its documents that go back to the origin.'),
      }),
    ),
  }),
  columns: {
    name: ({ name }) => name,
    events: ({ events }) => events,
    documents: ({ documents }) => documents,
    outlets: ({ outlets }) =>
      listCell(outlets.map(({ name, documents }) => `${name} (${documents})`)),
  },
  find: (known, filters) => rowsOf(originsOf(known, filters)),
})

function originsOf(known: Known, filters: EventFilters): readonly OriginRow[] {
  const outletOf = new Map(
    known.corpus.readings.map(({ document, outlet }) => [document.name, outlet]),
  )
  return viewOrigins(
    selectEvents(known, filters).map(({ sources }) => sources),
    (document) => outletOf.get(document),
  )
}
