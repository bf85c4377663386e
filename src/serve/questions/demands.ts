import type * as z from 'zod'
import { listCell } from '../../export/table.ts'
import type { Answer } from '../../views/answers.ts'
import { DEMAND_KINDS, type Demand, type DemandKind, viewDemands } from '../../views/demands.ts'
import { namesCell, passagesCell } from '../cells.ts'
import { facetsOfEvent } from '../event-facets.ts'
import { ISSUE, PARTY } from '../filters.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsOf } from '../rows.ts'
import { sources } from '../schemas/event.ts'
import { list, maybe, named, oneOf, text } from '../schemas/shape.ts'
import { stance } from '../schemas/stance.ts'
import { day, found, foundParty, grounds } from '../schemas/words.ts'

interface DemandFilters {
  readonly party?: string
  readonly issue?: string
  readonly kind?: DemandKind
  readonly state?: Demand['state']
}

const STATES: readonly Demand['state'][] = ['accepted', 'refused', 'disputed', 'open']

const answer = named<Answer>('Answer', 'A yes or no to something that another party put.', {
  event: text('Id of the event in which it was given.'),
  stance,
  by: list(foundParty),
  basis: oneOf(['inferred'], 'No article says that it answers just this.'),
  why: text('Why it is taken for an answer.'),
  ...grounds,
})

/** A row of it. */
export const demand: z.ZodType<Demand> = named<Demand>(
  'Demand',
  'A demand, proposal, offer or condition, with who said yes and who said no.',
  {
    event: text('Id of the event.'),
    kind: oneOf(DEMAND_KINDS, 'What was put.'),
    by: list(foundParty),
    to: list(foundParty),
    day: maybe(day),
    reported: maybe(day),
    issues: list(found(text('Id of an issue.'))),
    condition: maybe(found(text('The words after “if” or “unless”.'))),
    due: maybe(found(day)),
    answers: list(answer),
    state: oneOf(STATES, 'As far as answers were found.'),
    sources,
    ...grounds,
  },
)

/** `/api/demands`: what was put to others, and who said yes or no. */
export const demands: Question = defineQuestion<DemandFilters, Demand>({
  name: 'demands',
  summary: 'Demands, proposals, offers and conditions, with the answers that are plainly to them.',
  filters: {
    party: PARTY,
    issue: ISSUE,
    kind: maybe(oneOf(DEMAND_KINDS, 'Only these.')),
    state: maybe(oneOf(STATES, 'Only with this outcome.')),
  },
  row: demand,
  columns: {
    event: ({ event }) => event,
    kind: ({ kind }) => kind,
    state: ({ state }) => state,
    day: ({ day }) => day,
    reported: ({ reported }) => reported,
    by: ({ by }) => namesCell(by),
    to: ({ to }) => namesCell(to),
    issues: ({ issues }) => listCell(issues.map(({ value }) => value)),
    condition: ({ condition }) => condition?.value,
    due: ({ due }) => due?.value,
    answers: ({ answers }) =>
      listCell(answers.map(({ stance, by }) => `${namesCell(by) ?? ''} ${stance}`)),
    documents: ({ sources }) => sources.documents,
    origins: ({ sources }) => sources.independent,
    passages: ({ passages }) => passagesCell(passages),
  },
  find({ corpus, names }, { party, issue, kind, state }) {
    const found = [
      ...viewDemands(corpus, {
        ...(party === undefined ? {} : { party: names.named(party) }),
        ...(issue === undefined ? {} : { issue: names.issue(issue) }),
        ...(kind === undefined ? {} : { kind }),
        sideOf: names.sideOf,
      }),
    ]
    return rowsOf(state === undefined ? found : found.filter((one) => one.state === state))
  },
  facets: ({ event, kind, state, issues }, known) => ({
    ...facetsOfEvent(known, event),
    kind,
    state,
    issues: issues.map(({ value }) => value),
  }),
  isLong: () => true,
  ahead: {},
})
