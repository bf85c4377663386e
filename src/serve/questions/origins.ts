import { listCell } from '../../export/table.ts'
import { byCodeUnit } from '../../model/id.ts'
import { type EventFilters, eventFilters } from '../filters.ts'
import type { Known } from '../known.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsOf } from '../rows.ts'
import { count, inner, list, named, text } from '../schemas/shape.ts'
import { selectEvents } from '../select-events.ts'

interface OutletOfOrigin {
  readonly name: string
  readonly documents: number
}

interface OriginRow {
  readonly name: string
  readonly events: number
  readonly documents: number
  readonly outlets: readonly OutletOfOrigin[]
}

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
  const found = new Map<string, { events: number; documents: Set<string> }>()
  for (const { sources } of selectEvents(known, filters)) {
    for (const { name, documents } of sources.origins) {
      const row = found.get(name) ?? { events: 0, documents: new Set() }
      row.events++
      for (const document of documents) row.documents.add(document)
      found.set(name, row)
    }
  }
  return [...found]
    .map(([name, { events, documents }]) => ({
      name,
      events,
      documents: documents.size,
      outlets: countOutlets([...documents].map((document) => outletOf.get(document) ?? document)),
    }))
    .sort((a, b) => b.events - a.events || byCodeUnit(a.name, b.name))
}

function countOutlets(names: readonly string[]): readonly OutletOfOrigin[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, documents]) => ({ name, documents }))
    .sort((a, b) => b.documents - a.documents || byCodeUnit(a.name, b.name))
}
