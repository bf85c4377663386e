import type { VNode } from 'preact'
import type { IssueSummary } from '../../src/views/issue-summaries.ts'
import { carried, writeAddress } from '../address/address.ts'
import { issueLabel, useHere } from '../frame/here.ts'
import type { View } from '../frame/view.ts'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import { counted } from '../parts/wording.ts'

/** Every issue on which something was read. */
export const ISSUES: View = {
  name: 'issues',
  title: 'Issues',
  lead: 'What is negotiated: positions, demands, accords, money and threats on each issue.',
  filters: [],
  list: 'issues',
  Page: Issues,
}

function Issues(): VNode {
  return (
    <List<IssueSummary> name="issues" noun="issue" filters={[]}>
      {(rows) => rows.map((issue) => <IssueRow key={issue.issue} summary={issue} />)}
    </List>
  )
}

function IssueRow({ summary }: { readonly summary: IssueSummary }): VNode {
  const { address, record } = useHere()
  const { issue, parties, moves, demands, accords, measures, threats, deadlines } = summary
  const facts = [
    counted(moves, 'move'),
    `${demands.open} demands open, ${demands.accepted} accepted, ${demands.refused} refused, ${demands.disputed} disputed`,
    ...(accords > 0 ? [counted(accords, 'accord')] : []),
    ...(measures > 0 ? [counted(measures, 'measure')] : []),
    ...(threats > 0 ? [counted(threats, 'threat')] : []),
    ...(deadlines > 0 ? [counted(deadlines, 'deadline')] : []),
    counted(summary.documents, 'document'),
  ]
  return (
    <Row
      heading={
        <a href={writeAddress(`/issues/${issue}`, carried(address.query, []))}>
          {issueLabel(record, issue)}
        </a>
      }
    >
      <p class="facts-line">{parties.join(', ')}</p>
      <p class="facts-line">{facts.join(' · ')}</p>
    </Row>
  )
}
