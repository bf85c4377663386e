import type { Outcome } from '../../views/deadline-outcomes.ts'
import type { Deadline } from '../../views/deadlines.ts'
import type { ShortIds } from '../../views/ids.ts'
import { wordParties } from '../../views/wording.ts'
import type { Line } from '../output.ts'
import { renderSources } from './timeline.ts'
import { count, renderPassage } from './words.ts'

/** Deadlines as lines of text: the day, who set it for whom, its words, and what became of it. */
export function* renderDeadlines(deadlines: Iterable<Deadline>, short: ShortIds): Iterable<Line> {
  for (const deadline of deadlines) {
    const { due, dueBefore, condition, consequence, passages, outcomes } = deadline
    yield { text: headLine(deadline, short(deadline.event)), style: 'bold' }
    for (const { value } of dueBefore) yield `${INDENT}due before: ${value}`
    if (condition !== undefined) yield `${INDENT}condition: ${condition.value}`
    const label = consequence === undefined ? 'words' : 'threat'
    for (const passage of passages) yield `${INDENT}${label}: ${renderPassage(passage)}`
    for (const passage of due.passages) yield `${INDENT}due: ${renderPassage(passage)}`
    for (const outcome of outcomes) {
      yield* renderOutcome(outcome, short(outcome.event))
    }
    if (outcomes.length === 0) yield `${INDENT}outcome: ${noLaterReport(deadline)}`
  }
}

const INDENT = ' '.repeat(12)

function headLine({ kind, due, setBy, addressees, issues, sources }: Deadline, id: string): string {
  const parts = [
    kind,
    wordParties(setBy, addressees),
    issues.length === 0 ? '' : `about ${issues.map(({ value }) => value).join(', ')}`,
    renderSources(sources),
    id,
  ]
  return `${due.value}  ${parts.filter((part) => part !== '').join(' · ')}`
}

function* renderOutcome({ kind, why, passages }: Outcome, id: string): Iterable<Line> {
  yield `${INDENT}outcome (inferred): ${kind.replace('-', ' ')}, ${why} · ${id}`
  for (const passage of passages) yield `${INDENT}  ${renderPassage(passage)}`
}

/** Silence of the documents since, be there any or none. */
function noLaterReport({ documentsSince }: Deadline): string {
  return documentsSince === 0
    ? 'no later report, for no document was published since'
    : `no later report in ${count(documentsSince, 'document')} published since`
}
