import type { Event, EventFigure } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import { wordEventFigure, wordPlace } from './wording.ts'

/** A field of an event that is not what it was: "injured 15" is now "injured 27". */
export interface FieldChange {
  readonly field: 'status' | 'time' | 'due' | 'place' | 'figures' | 'participants' | 'denial'
  /** `denied`: it is now said not to be so. `moved`: another day. `changed`: any other. */
  readonly kind: 'denied' | 'moved' | 'changed'
  /** What it was, in words; absent where nothing was said of it. */
  readonly before?: string
  readonly after: string
}

/**
 * What an event says now that it did not say before; `old` are the events that it was. A day or
 * place that is only told more exactly than before is a change like any other; a field that
 * nothing is said of any more is none.
 */
export function compareEvents(old: readonly Event[], now: Event): readonly FieldChange[] {
  return [
    ...denials(old, now),
    ...values('status', old, now, ({ status }) => status),
    ...days(old, now),
    ...values('place', old, now, ({ place }) => place && wordPlace(place)),
    ...figures(old, now),
    ...participants(old, now),
  ]
}

/** A denial beside a report that stands: the status alone would hide it. */
function denials(old: readonly Event[], now: Event): readonly FieldChange[] {
  const isDenied = ({ history }: Event) => history.some(({ status }) => status === 'denied')
  if (!isDenied(now) || old.some(isDenied)) return []
  return [{ field: 'denial', kind: 'denied', after: 'denied' }]
}

function values(
  field: FieldChange['field'],
  old: readonly Event[],
  now: Event,
  wordOf: (event: Event) => string | undefined,
): readonly FieldChange[] {
  const after = wordOf(now)
  const before = distinct(old.flatMap((event) => wordOf(event) ?? []))
  if (after === undefined || before.includes(after)) return []
  return [{ field, kind: 'changed', ...wordBefore(before), after }]
}

/** Days that no longer meet are moved where the thing lies ahead; else they are told otherwise. */
function days(old: readonly Event[], now: Event): readonly FieldChange[] {
  const [time] = values('time', old, now, ({ time }) => wordTime(time))
  const [due] = values('due', old, now, ({ due }) => due)
  const wasAhead = old.every(({ status }) => status === 'future' || status === 'hypothetical')
  const isApart = old.every((event) => areApart(event.time, now.time))
  return [
    ...(time === undefined
      ? []
      : [{ ...time, ...(wasAhead && isApart ? { kind: 'moved' as const } : {}) }]),
    ...(due === undefined ? [] : [{ ...due, ...(due.before ? { kind: 'moved' as const } : {}) }]),
  ]
}

function wordTime(time: Event['time']): string | undefined {
  return time?.edtf ?? time?.start ?? time?.end
}

function areApart(a: Event['time'], b: Event['time']): boolean {
  if (wordTime(a) === undefined || wordTime(b) === undefined) return false
  return (a?.end ?? '9999') < (b?.start ?? '0000') || (b?.end ?? '9999') < (a?.start ?? '0000')
}

function figures(old: readonly Event[], now: Event): readonly FieldChange[] {
  return now.figures.flatMap((figure) => {
    const before = distinct(
      old.flatMap((event) =>
        event.figures.filter((one) => isAlike(one, figure)).map(wordEventFigure),
      ),
    )
    const after = wordEventFigure(figure)
    if (before.includes(after)) return []
    return [{ field: 'figures', kind: 'changed', ...wordBefore(before), after } as const]
  })
}

function isAlike(a: EventFigure, b: EventFigure): boolean {
  return a.measure === b.measure && (a.unit ?? '') === (b.unit ?? '')
}

/** Only who has come in: a later report that names fewer takes nobody out. */
function participants(old: readonly Event[], now: Event): readonly FieldChange[] {
  const before = distinct(old.flatMap((event) => event.participants.map(({ name }) => name)))
  const added = now.participants.map(({ name }) => name).filter((name) => !before.includes(name))
  if (added.length === 0) return []
  const after = distinct([...before, ...added])
  return [
    { field: 'participants', kind: 'changed', ...wordBefore(before), after: after.join(', ') },
  ]
}

function wordBefore(before: readonly string[]): { readonly before?: string } {
  return before.length === 0 ? {} : { before: before.join(', ') }
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort(byCodeUnit)
}
