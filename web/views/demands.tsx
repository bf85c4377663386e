import type { VNode } from 'preact'
import type { Demand } from '../../src/views/demands.ts'
import { DEMAND_STATE, type FilterField, ISSUE, PARTY } from '../frame/filter-fields.ts'
import { issueLabel, useHere } from '../frame/here.ts'
import type { View } from '../frame/view.ts'
import { Badges } from '../parts/badges.tsx'
import { Chips } from '../parts/chips.tsx'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import { wordNames } from '../parts/wording.ts'
import { Words } from '../parts/words.tsx'
import { keysOf } from './keys-of.ts'

const filters: readonly FilterField[] = [PARTY, ISSUE, DEMAND_STATE]

/** What was put to others, and who said yes or no. */
export const DEMANDS: View = {
  name: 'demands',
  title: 'Demands',
  lead: 'Demands, proposals, offers and conditions, with the answers that are plainly to them.',
  filters,
  list: 'demands',
  Page: Demands,
}

function Demands(): VNode {
  return (
    <List<Demand> name="demands" noun="demand" filters={keysOf(filters)}>
      {(rows) => rows.map((demand) => <DemandArticle key={demand.event} demand={demand} />)}
    </List>
  )
}

/** One of them. */
export function DemandArticle({ demand }: { readonly demand: Demand }): VNode {
  const { record } = useHere()
  const { kind, by, to, day, reported, issues, condition, due, answers, state } = demand
  const facts = [
    day ?? `reported ${reported ?? 'without a date'}`,
    ...issues.map(({ value }) => issueLabel(record, value)),
    ...(condition === undefined ? [] : [`condition: ${condition.value}`]),
    ...(due === undefined ? [] : [`due ${due.value}`]),
  ]
  return (
    <Row
      id={`event-${demand.event}`}
      heading={
        <>
          {wordNames(by) || 'Not said who'}: {kind}
          {to.length > 0 && <> to {wordNames(to)}</>}
        </>
      }
    >
      <p class="facts-line">{facts.join(' · ')}</p>
      {demand.passages[0] !== undefined && <Words passage={demand.passages[0]} />}
      {answers.map((answer) => (
        <div key={answer.event + answer.stance} class="outcome">
          <p>
            {wordNames(answer.by)} {answer.stance} <small>inferred: {answer.why}</small>
          </p>
          <Chips passages={answer.passages} />
        </div>
      ))}
      <Chips passages={demand.passages} sources={demand.sources} />
      <Badges
        status={state === 'open' ? 'no answer found' : state}
        sources={demand.sources}
        time={day === undefined ? {} : { start: day, end: day }}
      />
    </Row>
  )
}
