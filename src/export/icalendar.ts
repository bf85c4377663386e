import type { Event } from '../model/event.ts'
import { dayBefore } from '../views/day-words.ts'
import { wordEvent } from '../views/sentences.ts'
import { wordPlace } from '../views/wording.ts'
import { type ExportSource, type SourcedEvent, sourcedEvents, wordCitations } from './source.ts'

/**
 * Talks and deadlines as a calendar (RFC 5545): dated talks are whole-day events, deadlines are
 * to-dos. An entry keeps its UID while the event is followed from plan to end; SEQUENCE counts the
 * changes of its status. Nothing in it is of the day it was made: DTSTAMP is that of the newest report.
 */
export function* exportCalendar(source: ExportSource): Generator<string, void> {
  yield written(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Readout//Readout//EN'])
  for (const one of sourcedEvents(source, isEntered)) {
    const stamped = { ...one, stamp: newestReport(one) }
    yield written([...talksOf(stamped), ...deadlineOf(stamped)])
  }
  yield written(['END:VCALENDAR'])
}

function isEntered({ type, due }: Event): boolean {
  return type === 'CONSULT' || due !== undefined
}

function written(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

type Stamped = SourcedEvent & { readonly stamp: string }

function talksOf(one: Stamped): readonly string[] {
  const { time, type, place, participants, history } = one.event
  if (type !== 'CONSULT' || time?.start === undefined) return []
  return [
    'BEGIN:VEVENT',
    ...headOf(one, 'talks'),
    `DTSTART;VALUE=DATE:${compact(time.start)}`,
    // The end of a whole-day event is the day after its last.
    `DTEND;VALUE=DATE:${compact(dayBefore(time.end ?? time.start, -1))}`,
    `STATUS:${STATUS[one.event.status]}`,
    `SEQUENCE:${history.length - 1}`,
    ...(place === undefined ? [] : [`LOCATION:${escapeText(wordPlace(place))}`]),
    // An address is demanded of an attendee, and we know of none.
    ...participants.map(({ name }) => `COMMENT:${escapeText(`Participant: ${name}`)}`),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function deadlineOf(one: Stamped): readonly string[] {
  const { due, status } = one.event
  if (due === undefined) return []
  return [
    'BEGIN:VTODO',
    ...headOf(one, 'due'),
    `DUE;VALUE=DATE:${compact(due)}`,
    `STATUS:${status === 'denied' ? 'CANCELLED' : 'NEEDS-ACTION'}`,
    `SEQUENCE:${one.event.history.length - 1}`,
    'END:VTODO',
  ]
}

function headOf({ event, citations, stamp }: Stamped, kind: string): readonly string[] {
  return [
    `UID:${event.claims[0]?.id ?? event.id}-${kind}@readout`,
    `DTSTAMP:${stamp}`,
    `SUMMARY:${escapeText(wordEvent(event))}`,
    `DESCRIPTION:${escapeText(wordCitations(citations))}`,
    `CATEGORIES:${event.type}`,
  ]
}

const STATUS: Readonly<Record<Event['status'], string>> = {
  future: 'TENTATIVE',
  hypothetical: 'TENTATIVE',
  occurred: 'CONFIRMED',
  ongoing: 'CONFIRMED',
  denied: 'CANCELLED',
}

/** The instant of the newest report, or the beginning of its day; of undated ones, of the epoch. */
function newestReport({ placed }: SourcedEvent): string {
  const moments = placed.flatMap(({ reading: { published } }) =>
    published === undefined ? [] : (published.instant ?? `${published.day}T00:00:00Z`),
  )
  const newest = moments.sort().at(-1) ?? '1970-01-01T00:00:00Z'
  return newest.replace(/[-:]/g, '')
}

function compact(day: string): string {
  return day.replaceAll('-', '')
}

/** A TEXT value: its own marks are escaped, and no control character gets through. */
function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
}

/** Lines of more than 75 octets go on in the next one after a space, never within a character. */
function fold(line: string): string {
  const lines: string[] = []
  let [current, octets] = ['', 0]
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      lines.push(current)
      ;[current, octets] = [' ', 1]
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n')
}
