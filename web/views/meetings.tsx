import type { VNode } from 'preact'
import type { Meeting } from '../../src/views/meetings.ts'
import {
  type FilterField,
  FROM,
  ISSUE,
  MEETING_STATUS,
  OUTLET,
  PARTY,
  TO,
  TRACK,
} from '../frame/filter-fields.ts'
import { issueLabel, useHere } from '../frame/here.ts'
import type { View } from '../frame/view.ts'
import { Badges } from '../parts/badges.tsx'
import { Chips } from '../parts/chips.tsx'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import { wordDays, wordFigure } from '../parts/wording.ts'
import { Words } from '../parts/words.tsx'
import { Delegations } from './delegations.tsx'
import { keysOf } from './keys-of.ts'

const filters: readonly FilterField[] = [FROM, TO, PARTY, TRACK, ISSUE, MEETING_STATUS, OUTLET]

/** Who met whom, and what became of it. */
export const MEETINGS: View = {
  name: 'meetings',
  title: 'Meetings',
  lead: 'Meetings, calls, visits and rounds of talks: who, where, held or only planned.',
  filters,
  list: 'meetings',
  Page: Meetings,
}

function Meetings(): VNode {
  return (
    <List<Meeting> name="meetings" noun="meeting" filters={keysOf(filters)}>
      {(rows) => rows.map((meeting) => <MeetingArticle key={meeting.event} meeting={meeting} />)}
    </List>
  )
}

function MeetingArticle({ meeting }: { readonly meeting: Meeting }): VNode {
  const { record } = useHere()
  const { status, lifecycle, track, delegations, mode, time, place, figures, issues } = meeting
  const newest = lifecycle.at(-1)?.passages[0] ?? meeting.passages[0]
  const facts = [
    wordDays(time),
    place?.name ?? 'no place told',
    ...(mode === undefined ? [] : [mode]),
    ...figures.map(wordFigure),
    ...issues.map(({ value }) => issueLabel(record, value)),
  ]
  return (
    <Row
      id={`event-${meeting.event}`}
      heading={track ?? (meeting.parties.join(', ') || 'Sides not told')}
    >
      <p class="facts-line">{facts.join(' · ')}</p>
      <Delegations delegations={delegations} />
      {newest !== undefined && <Words passage={newest} />}
      {lifecycle.length > 1 && (
        <p class="lifecycle">
          {lifecycle
            .map(
              (stage) => `${stage.moved ? 'moved' : stage.status} as of ${stage.at ?? 'no date'}`,
            )
            .join(' → ')}
        </p>
      )}
      <Chips passages={meeting.passages} sources={meeting.sources} />
      <Badges
        status={status.replaceAll('-', ' ')}
        sources={meeting.sources}
        time={time ?? {}}
        {...(place === undefined ? {} : { place })}
      />
    </Row>
  )
}
