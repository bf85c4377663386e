import type { Act } from '../../views/acts.ts'
import { viewIssue, type WholeIssueAccount, wholeAccount } from '../../views/issues.ts'
import { type Answer, defineAnswer } from '../answer.ts'
import { words } from '../filters.ts'
import { deadline } from '../questions/deadlines.ts'
import { demand } from '../questions/demands.ts'
import { position } from '../questions/positions.ts'
import { eventType, sources, status } from '../schemas/event.ts'
import { groundedFigure } from '../schemas/grounded.ts'
import { list, maybe, named, text } from '../schemas/shape.ts'
import { day, found, foundParty, grounds } from '../schemas/words.ts'

const act = named<Act>('Act', 'Who did what to whom, when, with which numbers.', {
  event: text('Id of the event.'),
  type: eventType,
  mode: maybe(text('Manner.')),
  status,
  by: list(foundParty),
  to: list(foundParty),
  day: maybe(day),
  reported: maybe(day),
  condition: maybe(found(text('The words after “if” or “unless”.'))),
  figures: list(groundedFigure),
  sources,
  ...grounds,
})

/** `/api/issues/{issue}`: all there is on one issue. */
export const issue: Answer = defineAnswer<{ readonly issue: string }, WholeIssueAccount>({
  path: 'issues/{issue}',
  summary: 'Positions on an issue, what was put and settled, done, threatened, and is due.',
  parameters: { issue: words('Id of the issue: “ceasefire”.') },
  schema: named<WholeIssueAccount>('IssueAccount', 'All that a record holds on one issue.', {
    issue: text('Id of the issue.'),
    positions: list(position),
    demands: list(demand),
    accords: list(act),
    measures: list(act),
    threats: list(act),
    deadlines: list(deadline),
    documents: list(text('Name of a document in which something on it was read.')),
  }),
  find(known, { issue: asked }) {
    const id = known.names.issue(asked)
    const { sideOf } = known.names
    return known.once(`issue ${id}`, () => wholeAccount(viewIssue(known.corpus, id, { sideOf })))
  },
  isLong: true,
})
