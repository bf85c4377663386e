import { listCell } from '../../export/table.ts'
import { isEarlier } from '../../store/moment.ts'
import type { FieldChange } from '../../views/change-fields.ts'
import { CHANGE_KINDS, type Change, type ChangeKind, viewChanges } from '../../views/changes.ts'
import { daysCell, namesCell, passagesCell } from '../cells.ts'
import { MOMENT } from '../filters.ts'
import { Problem } from '../problem.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsOf } from '../rows.ts'
import { event } from '../schemas/event.ts'
import { inner, list, maybe, named, oneOf, text } from '../schemas/shape.ts'
import { citation } from '../schemas/words.ts'

interface ChangeFilters {
  readonly since: string
  readonly until?: string
  readonly kind?: ChangeKind
}

const FIELDS: readonly FieldChange['field'][] = [
  'status',
  'time',
  'due',
  'place',
  'figures',
  'participants',
  'denial',
]

/** `/api/changes`: what documents of a stretch of time added to what was known before. */
export const changes: Question = defineQuestion<ChangeFilters, Change>({
  name: 'changes',
  summary: 'What is new, changed, moved, denied or only repeated between two moments.',
  filters: {
    since: MOMENT,
    until: maybe(MOMENT),
    kind: maybe(oneOf(CHANGE_KINDS, 'Only changes of this kind.')),
  },
  row: named<Change>('Change', 'One event that later documents say something of.', {
    kind: oneOf(CHANGE_KINDS, 'What became of it.'),
    event,
    before: list(text('Id of an event that it was at the earlier moment.')),
    fields: list(
      inner<FieldChange>({
        field: oneOf(FIELDS, 'Which field.'),
        kind: oneOf(['denied', 'moved', 'changed'], 'In which way.'),
        before: maybe(text('What it was.')),
        after: text('What it is.'),
      }),
    ),
    newOrigins: list(text('Name of an origin that did not stand behind it before.')),
    passages: list(citation),
  }),
  columns: {
    kind: ({ kind }) => kind,
    event: ({ event }) => event.id,
    days: ({ event }) => daysCell(event.time),
    type: ({ event }) => event.type,
    status: ({ event }) => event.status,
    actor: ({ event }) => namesCell(event.actor),
    recipient: ({ event }) => namesCell(event.recipient),
    fields: ({ fields }) =>
      listCell(fields.map(({ field, before = '', after }) => `${field}: ${before} → ${after}`)),
    new_origins: ({ newOrigins }) => listCell(newOrigins),
    passages: ({ passages }) => passagesCell(passages),
  },
  find(known, { since, until, kind }) {
    if (until !== undefined && isEarlier(until, since)) {
      throw new Problem('api/bad-request', `until=${until} lies before since=${since}.`)
    }
    const after = until === undefined ? known : known.asOf(until)
    const before = known.asOf(since)
    const query = kind === undefined ? {} : { kind }
    return rowsOf([...viewChanges(before.corpus, after.corpus, query)])
  },
  facets: ({ kind }) => ({ kind }),
  isLong: () => true,
})
