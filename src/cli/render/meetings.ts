import type { Delegation } from '../../views/delegations.ts'
import type { ShortIds } from '../../views/ids.ts'
import type { List } from '../../views/list.ts'
import { MEETING_STATUSES, type Meeting, type MeetingStage } from '../../views/meetings.ts'
import { type Track, tracksOf } from '../../views/tracks.ts'
import { wordEventFigure, wordPlace } from '../../views/wording.ts'
import type { Line } from '../output.ts'
import { renderSources } from './timeline.ts'
import { count, renderPassage } from './words.ts'

/** Meetings as lines of text: a heading for each line of talks, and its meetings by day. */
export function* renderMeetings(
  meetings: List<Meeting>,
  { short, passages }: { readonly short: ShortIds; readonly passages: boolean },
): Iterable<Line> {
  for (const [index, track] of tracksOf(meetings).entries()) {
    if (index > 0) yield ''
    const name = track.name ?? 'fewer than two parties told'
    yield { text: `${name} · ${wordTally(track)}`, style: 'bold' }
    for (const meeting of track.meetings) {
      yield meetingLine(meeting, short(meeting.event))
      if (!passages) continue
      for (const delegation of meeting.delegations) yield* renderDelegation(delegation)
      for (const passage of meeting.passages) yield `${INDENT}${renderPassage(passage)}`
    }
  }
}

const INDENT = ' '.repeat(14)

/** "3 meetings: 2 held, 1 planned" */
function wordTally({ meetings, tally }: Track): string {
  const parts = MEETING_STATUSES.flatMap((status) => {
    const number = tally.get(status)
    return number === undefined ? [] : `${number} ${word(status)}`
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
  const stages = lifecycle.map(
    ({ status, moved, at = 'no date' }) => `${moved ? 'moved' : word(status)} as of ${at}`,
  )
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
