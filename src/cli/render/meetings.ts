import type { Delegation } from '../../views/delegations.ts'
import { shortIds } from '../../views/ids.ts'
import { MEETING_STATUSES, type Meeting, type MeetingStage } from '../../views/meetings.ts'
import { tracksOf } from '../../views/tracks.ts'
import { wordEventFigure, wordPlace } from '../../views/wording.ts'
import type { Line } from '../output.ts'
import { renderSources } from './timeline.ts'
import { count, renderPassage } from './words.ts'

/** Meetings as lines of text: a heading for each line of talks, and its meetings by day. */
export function* renderMeetings(
  meetings: readonly Meeting[],
  { ids, passages }: { readonly ids: readonly string[]; readonly passages: boolean },
): Iterable<Line> {
  const short = shortIds(ids)
  for (const [index, { name, meetings: talks }] of tracksOf(meetings).entries()) {
    if (index > 0) yield ''
    yield { text: `${name ?? 'fewer than two parties told'} · ${tally(talks)}`, style: 'bold' }
    for (const meeting of talks) {
      yield meetingLine(meeting, short.get(meeting.event) ?? meeting.event)
      if (!passages) continue
      for (const delegation of meeting.delegations) yield* renderDelegation(delegation)
      for (const passage of meeting.passages) yield `${INDENT}${renderPassage(passage)}`
    }
  }
}

const INDENT = ' '.repeat(14)

/** "3 meetings: 2 held, 1 planned" */
function tally(meetings: readonly Meeting[]): string {
  const parts = MEETING_STATUSES.flatMap((status) => {
    const { length } = meetings.filter((meeting) => meeting.status === status)
    return length === 0 ? [] : `${length} ${word(status)}`
  })
  return `${count(meetings.length, 'meeting')}: ${parts.join(', ')}`
}

function meetingLine(meeting: Meeting, id: string): string {
  const { status, lifecycle, mode, time, place, figures, issues, delegations, sources } = meeting
  const day = time?.start ?? time?.end ?? 'no date'
  const parts = [
    mode ?? '',
    delegations.map(wordDelegation).join('; '),
    place === undefined ? '' : wordPlace(place),
    time?.edtf !== undefined && time.edtf !== day ? time.edtf : '',
    figures.map(wordEventFigure).join(', '),
    issues.length === 0 ? '' : `about ${issues.map(({ value }) => value).join(', ')}`,
    history(lifecycle, time === undefined),
    renderSources(sources),
    id,
  ]
  const told = parts.filter((part) => part !== '').join(' · ')
  return `  ${day.padEnd(10)}  ${word(status).padEnd(10)}  ${told}`
}

/** "Russia: Vladimir Putin"; of a side for which nobody is named, its name alone. */
function wordDelegation({ side, members }: Delegation): string {
  const names = members.map(({ name }) => name).filter((name) => name !== side)
  if (side === undefined) return names.join(', ')
  return names.length === 0 ? side : `${side}: ${names.join(', ')}`
}

function history(lifecycle: readonly MeetingStage[], isUndated: boolean): string {
  const stages = lifecycle.map(({ status, at = 'no date' }) => `${word(status)} as of ${at}`)
  if (stages.length > 1) return stages.join(', then ')
  const at = lifecycle[0]?.at
  return isUndated && at !== undefined ? `reported ${at}` : ''
}

function word(status: Meeting['status']): string {
  return status.replace('-', ' ')
}

function* renderDelegation({ side, members }: Delegation): Iterable<Line> {
  for (const { name, passages, basis } of members) {
    const [first] = passages
    if (first === undefined) continue
    const whose = side === undefined || side === name ? name : `${name}, for ${side}`
    yield `${INDENT}${whose}${basis === 'inferred' ? ' (inferred)' : ''}: ${renderPassage(first)}`
  }
}
