import type { VNode } from 'preact'
import type { Change } from '../../src/views/changes.ts'
import { CHANGE_KIND, type FilterField, SINCE, UNTIL } from '../frame/filter-fields.ts'
import { type Here, useHere } from '../frame/here.ts'
import type { View } from '../frame/view.ts'
import { Badges } from '../parts/badges.tsx'
import { Chips } from '../parts/chips.tsx'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import { dayPlus, STATUS_WORDS, wordDays } from '../parts/wording.ts'
import { Words } from '../parts/words.tsx'
import { EventHeading } from './event-article.tsx'

const filters: readonly FilterField[] = [SINCE, UNTIL, CHANGE_KIND]

/** What documents of a stretch of time added to what was known before. */
export const CHANGES: View = {
  name: 'changes',
  title: 'Changes',
  lead: 'What is new, changed, moved, denied or only repeated between two moments.',
  filters,
  list: 'changes',
  usual: sinceWhen,
  Page: Changes,
}

/** Since three days before the newest document of those that are looked at. */
function sinceWhen({ address, record }: Here): { readonly since?: string } {
  const chosen = address.query.get('since')
  if (chosen) return { since: chosen }
  const newest = address.query.get('asOf')?.slice(0, 10) ?? record.lastPublished
  return newest === undefined ? {} : { since: dayPlus(newest, -3) }
}

function Changes(): VNode {
  const { since } = sinceWhen(useHere())
  if (since === undefined) return <p class="empty">Say since when.</p>
  return (
    <>
      <p class="count">Since the end of {since}.</p>
      <List<Change> name="changes" noun="change" filters={['until', 'kind']} also={{ since }}>
        {(rows) => rows.map((change) => <ChangeArticle key={change.event.id} change={change} />)}
      </List>
    </>
  )
}

function ChangeArticle({ change }: { readonly change: Change }): VNode {
  const { kind, event, fields, newOrigins, passages } = change
  return (
    <Row
      heading={
        <>
          <span class={`badge change-${kind.toLowerCase()}`}>{kind}</span>{' '}
          <EventHeading event={event} />
        </>
      }
    >
      <p class="facts-line">
        {wordDays(event.time)}
        {kind === 'REPEATED' && newOrigins.length === 0 && ' · no new origin'}
        {newOrigins.length > 0 && ` · new origin: ${newOrigins.join(', ')}`}
      </p>
      {fields.map(({ field, before, after }) => (
        <p key={field} class="difference">
          {field}: {before !== undefined && <del>{before}</del>} <ins>{after}</ins>
        </p>
      ))}
      {passages[0] !== undefined && <Words passage={passages[0]} />}
      <Chips passages={passages} sources={event.sources} />
      <Badges status={STATUS_WORDS[event.status]} sources={event.sources} time={event.time ?? {}} />
    </Row>
  )
}
