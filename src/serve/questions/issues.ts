import { listCell } from '../../export/table.ts'
import { type IssueSummary, viewIssues } from '../../views/issue-summaries.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsOf } from '../rows.ts'
import { count, inner, list, named, text } from '../schemas/shape.ts'

/** `/api/issues`: how much there is on each issue. */
export const issues: Question = defineQuestion<object, IssueSummary>({
  name: 'issues',
  summary: 'Every issue on which something was read, those with the most documents first.',
  filters: {},
  row: named<IssueSummary>('IssueSummary', 'An issue: how much there is of what.', {
    issue: text('Id of the issue.'),
    parties: list(text('Side with a position.')),
    moves: count('Moves of all sides.'),
    demands: inner<IssueSummary['demands']>({
      accepted: count('Accepted.'),
      refused: count('Refused.'),
      disputed: count('Both.'),
      open: count('Neither.'),
    }),
    accords: count('What several sides settled.'),
    measures: count('What was done.'),
    threats: count('What was threatened.'),
    deadlines: count('What is due.'),
    documents: count('Documents in which something on it was read.'),
  }),
  columns: {
    issue: ({ issue }) => issue,
    parties: ({ parties }) => listCell(parties),
    moves: ({ moves }) => moves,
    accepted: ({ demands }) => demands.accepted,
    refused: ({ demands }) => demands.refused,
    disputed: ({ demands }) => demands.disputed,
    open: ({ demands }) => demands.open,
    accords: ({ accords }) => accords,
    measures: ({ measures }) => measures,
    threats: ({ threats }) => threats,
    deadlines: ({ deadlines }) => deadlines,
    documents: ({ documents }) => documents,
  },
  find: ({ corpus, names: { sideOf } }) => rowsOf(viewIssues(corpus, { sideOf })),
  facets: () => ({}),
  isLong: () => true,
  ahead: {},
})
