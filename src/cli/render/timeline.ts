import type { Event, Sources } from '../../model/event.ts'
import type { ShortIds } from '../../views/ids.ts'
import type { TimelineEntry } from '../../views/timeline.ts'
import { wordEventFigure, wordParties, wordPlace } from '../../views/wording.ts'
import type { Line } from '../output.ts'
import { count, renderPassage } from './words.ts'

/** A timeline as lines of text, with the words of each document under each event. */
export function* renderTimeline(
  entries: Iterable<TimelineEntry>,
  { short, passages }: { readonly short: ShortIds; readonly passages: boolean },
): Iterable<Line> {
  let before: string | undefined
  for (const { day = NO_DATE, event, passages: words } of entries) {
    if (before !== undefined && before !== day) yield ''
    before = day
    yield { text: eventLine(day, event, short(event.id)), style: 'bold' }
    if (!passages) continue
    for (const passage of words) yield `${INDENT}${renderPassage(passage)}`
    for (const { field, kind, sides } of event.differences) {
      yield `${INDENT}${kind} in ${field}: ${sides.map(({ value }) => value).join(' | ')}`
    }
  }
}

const INDENT = ' '.repeat(12)

const NO_DATE = 'no date'

function eventLine(day: string, event: Event, id: string): string {
  const { type, mode, status, actor, recipient, time, place, figures, sources } = event
  const spans = time?.edtf !== undefined && time.edtf !== day ? time.edtf : ''
  const parts = [
    mode === undefined ? type : `${type} (${mode})`,
    wordParties(actor, recipient),
    place === undefined ? '' : wordPlace(place),
    spans,
    event.due === undefined ? '' : `due ${event.due}`,
    moved(event),
    figures.map(wordEventFigure).join(', '),
    renderSources(sources),
    id,
  ]
  return `${day.padEnd(10)}  ${status.padEnd(12)}  ${parts.filter((part) => part !== '').join(' · ')}`
}

/** How its status moved, or when an undated event was first reported. */
function moved({ history, time }: Event): string {
  const statuses = history.map(({ status, at = NO_DATE }) => `${status} as of ${at}`)
  if (statuses.length > 1) return statuses.join(', then ')
  const first = history[0]?.at
  return time?.edtf === undefined && first !== undefined ? `reported ${first}` : ''
}

/** "2 documents, 1 origin (Politico)": who stands behind an event. */
export function renderSources({ documents, independent, origins }: Sources): string {
  const names = origins.map(({ name }) => name).join(', ')
  const listed = names === '' ? '' : ` (${names})`
  return `${count(documents, 'document')}, ${count(independent, 'origin')}${listed}`
}
