import type * as z from 'zod'
import { listCell } from '../../export/table.ts'
import type { Outcome, OutcomeKind } from '../../views/deadline-outcomes.ts'
import { type Deadline, type DeadlineKind, viewDeadlines } from '../../views/deadlines.ts'
import { namesCell, passagesCell } from '../cells.ts'
import { facetsOfEvent } from '../event-facets.ts'
import { type DayFilters, dayFilters, ISSUE, PARTY } from '../filters.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsOf } from '../rows.ts'
import { sources } from '../schemas/event.ts'
import { count, inner, list, maybe, named, oneOf, text } from '../schemas/shape.ts'
import { day, found, foundParty, grounds } from '../schemas/words.ts'

interface DeadlineFilters extends DayFilters {
  readonly party?: string
  readonly issue?: string
}

const KINDS: readonly DeadlineKind[] = ['ultimatum', 'demand', 'promise', 'plan']
const OUTCOMES: readonly OutcomeKind[] = ['carried-out', 'met', 'refused', 'renewed', 'recalled']

const outcome = named<Outcome>('Outcome', 'What a later report tells of a deadline.', {
  kind: oneOf(OUTCOMES, 'What it tells.'),
  event: text('Id of the later event.'),
  basis: oneOf(['inferred'], 'No article says that it answers the deadline.'),
  why: text('Why it is taken for an outcome.'),
  ...grounds,
})

/** A row of it. */
export const deadline: z.ZodType<Deadline> = named<Deadline>(
  'Deadline',
  'A day by which something is due.',
  {
    event: text('Id of the event.'),
    kind: oneOf(KINDS, 'What is due.'),
    setBy: list(foundParty),
    addressees: list(foundParty),
    due: found(day),
    dueBefore: list(found(day)),
    condition: maybe(found(text('The words after “if” or “unless”.'))),
    consequence: maybe(inner<NonNullable<Deadline['consequence']>>(grounds)),
    issues: list(found(text('Id of an issue.'))),
    sources,
    outcomes: list(outcome),
    documentsSince: count('Documents published on the due day or later.'),
    ...grounds,
  },
)

/** `/api/deadlines`: what is due, who set it, and what became of it. */
export const deadlines: Question = defineQuestion<DeadlineFilters, Deadline>({
  name: 'deadlines',
  summary:
    'What is due, who set it for whom under which threat, and what later reports tell of it.',
  filters: { ...dayFilters, party: PARTY, issue: ISSUE },
  row: deadline,
  columns: {
    event: ({ event }) => event,
    due: ({ due }) => due.value,
    kind: ({ kind }) => kind,
    set_by: ({ setBy }) => namesCell(setBy),
    addressees: ({ addressees }) => namesCell(addressees),
    condition: ({ condition }) => condition?.value,
    issues: ({ issues }) => listCell(issues.map(({ value }) => value)),
    outcomes: ({ outcomes }) => listCell(outcomes.map(({ kind, why }) => `${kind}: ${why}`)),
    documents: ({ sources }) => sources.documents,
    origins: ({ sources }) => sources.independent,
    documents_since: ({ documentsSince }) => documentsSince,
    passages: ({ passages }) => passagesCell(passages),
  },
  find({ corpus, names }, { party, issue, ...days }) {
    return rowsOf([
      ...viewDeadlines(corpus, {
        ...days,
        ...(party === undefined ? {} : { party: names.named(party) }),
        ...(issue === undefined ? {} : { issue: names.issue(issue) }),
        sideOf: names.sideOf,
      }),
    ])
  },
  facets: ({ event, due, issues }, known) => ({
    ...facetsOfEvent(known, event),
    time: { start: due.value, end: due.value },
    issues: issues.map(({ value }) => value),
  }),
  isLong: () => true,
  ahead: {},
})
