import { listCell } from '../../export/table.ts'
import type { Difference } from '../../model/event.ts'
import {
  type DifferenceSide,
  type FoundDifference,
  viewDifferences,
} from '../../views/differences.ts'
import { daysCell, namesCell, passagesCell } from '../cells.ts'
import { facetsOfEvent } from '../event-facets.ts'
import { type DayFilters, dayFilters, PARTY, words } from '../filters.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsByPage } from '../rows.ts'
import { differenceKind, event } from '../schemas/event.ts'
import { inner, list, maybe, named, text } from '../schemas/shape.ts'
import { citation } from '../schemas/words.ts'
import { selectEvents } from '../select-events.ts'

interface DifferenceFilters extends DayFilters {
  readonly kind?: Difference['kind']
  readonly field?: string
  readonly party?: string
}

/** `/api/differences`: where accounts of one event differ. */
export const differences: Question = defineQuestion<DifferenceFilters, FoundDifference>({
  name: 'differences',
  summary: 'Where accounts of one event differ, side by side, contradictions first.',
  filters: {
    ...dayFilters,
    kind: maybe(differenceKind),
    field: maybe(words('Only this field: figures, participants, place, time, status.')),
    party: PARTY,
  },
  row: named<FoundDifference>('FoundDifference', 'A field in which claims are not alike.', {
    event,
    field: text('Which field.'),
    kind: differenceKind,
    sides: list(
      inner<DifferenceSide>({
        value: text('What this side says.'),
        claims: list(text('Id of a claim.')),
        passages: list(citation),
      }),
    ),
  }),
  columns: {
    event: ({ event }) => event.id,
    kind: ({ kind }) => kind,
    field: ({ field }) => field,
    sides: ({ sides }) => listCell(sides.map(({ value }) => value)),
    days: ({ event }) => daysCell(event.time),
    type: ({ event }) => event.type,
    actor: ({ event }) => namesCell(event.actor),
    recipient: ({ event }) => namesCell(event.recipient),
    passages: ({ sides }) => passagesCell(sides.flatMap(({ passages }) => passages)),
  },
  find(known, { kind, field, ...filters }) {
    const narrow = {
      ...(kind === undefined ? {} : { kind }),
      ...(field === undefined ? {} : { field }),
    }
    const events = selectEvents(known, filters).filter(({ differences }) => differences.length > 0)
    // Without claims no words are looked up: that is left until it is known what stands on the page.
    const bare = viewDifferences({ readings: [], events }, narrow)
    return rowsByPage([...bare], (page) =>
      page.flatMap(({ event, field, kind, sides }) => {
        const events = [{ ...event, differences: [{ field, kind, sides }] }]
        return [...viewDifferences({ ...known.corpus, events })].map((row) => ({ ...row, event }))
      }),
    )
  },
  facets: ({ event, kind }, known) => ({ ...facetsOfEvent(known, event.id), kind }),
})
