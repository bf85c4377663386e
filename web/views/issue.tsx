import type { ComponentChildren, VNode } from 'preact'
import type { WholeIssueAccount } from '../../src/views/issues.ts'
import { useAnswer } from '../api/use-answer.ts'
import { issueLabel, useHere } from '../frame/here.ts'
import { queryOf } from '../frame/query-of.ts'
import { useTitle } from '../frame/use-title.ts'
import type { View } from '../frame/view.ts'
import { AsFile } from '../parts/as-file.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { counted } from '../parts/wording.ts'
import { ActArticle } from './act-article.tsx'
import { DeadlineArticle } from './deadlines.tsx'
import { DemandArticle } from './demands.tsx'
import { MoveList } from './moves.tsx'
import { restOfPath } from './rest-of-path.ts'

/** All there is on one issue. */
export const ISSUE_ACCOUNT: View = {
  name: 'issues',
  title: 'Issue',
  lead: 'Positions, what was put and settled, done, threatened, and is due.',
  filters: [],
  Page: Issue,
}

function Issue(): VNode {
  const { address, record, documents: all } = useHere()
  const id = restOfPath(address.path)
  const query = queryOf(address.query, [])
  const path = `/api/issues/${encodeURIComponent(id)}${query === '' ? '' : `?${query}`}`
  const told = useAnswer<WholeIssueAccount>(path)
  useTitle(told.state === 'told' ? issueLabel(record, id) : undefined)
  if (told.state !== 'told') return <Waiting told={told} />
  const { positions, demands, accords, measures, threats, deadlines, documents } = told.answer
  return (
    <>
      <p class="subject">{issueLabel(record, id)}</p>
      <p class="count">
        {documents.length === 0
          ? `No report in ${counted(all, 'document')}.`
          : counted(documents.length, 'document')}{' '}
        <AsFile question={path} />
      </p>
      {positions.map((position) => (
        <MoveList key={position.party} position={position} />
      ))}
      <Part
        title="Demands and proposals"
        rows={demands.map((one) => <DemandArticle key={one.event} demand={one} />)}
      />
      <Part title="Settled" rows={accords.map((act) => <ActArticle key={act.event} act={act} />)} />
      <Part
        title="Money and measures"
        rows={measures.map((act) => <ActArticle key={act.event} act={act} />)}
      />
      <Part title="Threats" rows={threats.map((act) => <ActArticle key={act.event} act={act} />)} />
      <Part
        title="Due"
        rows={deadlines.map((one) => <DeadlineArticle key={one.event} deadline={one} />)}
      />
    </>
  )
}

function Part({
  title,
  rows,
}: {
  readonly title: string
  readonly rows: readonly ComponentChildren[]
}): VNode | null {
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      {rows}
    </section>
  )
}
