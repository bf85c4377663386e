import type { VNode } from 'preact'
import type { Deadline } from '../../src/views/deadlines.ts'
import { type FilterField, FROM, ISSUE, PARTY, TO } from '../frame/filter-fields.ts'
import { issueLabel, useHere } from '../frame/here.ts'
import type { View } from '../frame/view.ts'
import { Badges } from '../parts/badges.tsx'
import { Chips } from '../parts/chips.tsx'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import { counted, wordNames } from '../parts/wording.ts'
import { Words } from '../parts/words.tsx'
import { keysOf } from './keys-of.ts'

const filters: readonly FilterField[] = [FROM, TO, PARTY, ISSUE]

/** What is due, who set it, and what became of it. */
export const DEADLINES: View = {
  name: 'deadlines',
  title: 'Deadlines',
  lead: 'What is due, who set it for whom, under which threat, and what later reports tell of it.',
  filters,
  list: 'deadlines',
  Page: Deadlines,
}

function Deadlines(): VNode {
  return (
    <List<Deadline> name="deadlines" noun="deadline" filters={keysOf(filters)}>
      {(rows) => rows.map((one) => <DeadlineArticle key={one.event} deadline={one} />)}
    </List>
  )
}

/** One of them. */
export function DeadlineArticle({ deadline }: { readonly deadline: Deadline }): VNode {
  const { record } = useHere()
  const { kind, setBy, addressees, due, dueBefore, condition, issues, outcomes } = deadline
  const facts = [
    kind,
    ...dueBefore.map(({ value }) => `before that ${value}`),
    ...issues.map(({ value }) => issueLabel(record, value)),
    ...(condition === undefined ? [] : [`condition: ${condition.value}`]),
  ]
  return (
    <Row
      id={`event-${deadline.event}`}
      heading={
        <>
          <time>{due.value}</time> {wordNames(setBy) || 'Not said who'}
          {addressees.length > 0 && <> for {wordNames(addressees)}</>}
        </>
      }
    >
      <p class="facts-line">{facts.join(' · ')}</p>
      {deadline.passages[0] !== undefined && <Words passage={deadline.passages[0]} />}
      {outcomes.length === 0 && (
        <p class="empty">
          No later report in {counted(deadline.documentsSince, 'document')} published since.
        </p>
      )}
      {outcomes.map((outcome) => (
        <div key={outcome.event + outcome.kind} class="outcome">
          <p>
            {outcome.kind.replaceAll('-', ' ')} <small>inferred: {outcome.why}</small>
          </p>
          <Chips passages={outcome.passages} />
        </div>
      ))}
      <Chips passages={deadline.passages} sources={deadline.sources} />
      <Badges sources={deadline.sources} time={{ start: due.value, end: due.value }} />
    </Row>
  )
}
