import type { Event } from '../../model/event.ts'
import { wordEventFigure, wordParties, wordPlace } from '../../views/wording.ts'
import type { Line } from '../output.ts'
import { renderSources } from './timeline.ts'

/** An event as a heading and what is known of it, a line each. */
export function* renderEvent(event: Event, id: string): Iterable<Line> {
  const { type, mode, status, time, place, sources } = event
  const kind = mode === undefined ? type : `${type} (${mode})`
  const days = time?.edtf ?? time?.start ?? time?.end ?? 'no date'
  yield { text: `${id}  ${kind}, ${status}, ${days}`, style: 'bold' }
  const documents = new Map(event.claims.map(({ id, document }) => [id, document]))
  const rows: readonly (readonly [string, string])[] = [
    ['parties', wordParties(event.actor, event.recipient)],
    ['place', place === undefined ? '' : wordPlace(place)],
    ['participants', event.participants.map(renderParticipant).join(', ')],
    [
      'figures',
      event.figures
        .map((figure) => withDocuments(wordEventFigure(figure), figure.claims, documents))
        .join(', '),
    ],
    ['issue', event.issue ?? ''],
    ['due', event.due ?? ''],
    ['history', event.history.map(renderChange).join(', then ')],
    ['sources', renderSources(sources)],
    ...event.differences.map(
      ({ field, kind, sides }) =>
        [
          kind,
          `${field}: ${sides.map(({ value, claims }) => withDocuments(value, claims, documents)).join(' | ')}`,
        ] as const,
    ),
    [
      'claims',
      event.claims.map(({ document, start, end }) => `${document} ${start}–${end}`).join(', '),
    ],
  ]
  for (const [label, value] of rows) if (value !== '') yield `  ${label.padEnd(13)} ${value}`
}

function renderParticipant({ name, side }: Event['participants'][number]): string {
  return side === undefined || side === name ? name : `${name} (${side})`
}

function renderChange({ status, change, at }: Event['history'][number]): string {
  const step = change === undefined ? status : change.replace('-', ' ')
  return at === undefined ? step : `${step} as of ${at}`
}

/** A value with the documents whose claims give it. */
function withDocuments(
  value: string,
  claims: readonly string[],
  documents: ReadonlyMap<string, string>,
): string {
  const names = new Set(claims.flatMap((claim) => documents.get(claim) ?? []))
  return names.size === 0 ? value : `${value} (${[...names].join(', ')})`
}
