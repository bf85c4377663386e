import { expect, test } from 'vitest'
import { MIAMI, RUSSIA, sketch, USA, WITKOFF } from '../../test/merge/sketch.ts'
import { mergeReadings } from '../merge/events.ts'
import type { Event } from '../model/event.ts'
import { compareEvents } from './change-fields.ts'

const [talks] = mergeReadings([
  sketch(
    'plan.txt',
    { day: '2025-12-17' },
    { actor: [USA], recipient: [RUSSIA], status: 'future' },
  ),
]) as [Event]
const on = (day: string): Event => ({ ...talks, time: { start: day, end: day, edtf: day } })

test.each<[string, Event, Event, object[]]>([
  ['a plan with another day is moved', on('2025-12-20'), on('2025-12-27'), [{ kind: 'moved' }]],
  [
    'a day told for the first time is no move',
    talks,
    on('2025-12-27'),
    [{ field: 'time', kind: 'changed', after: '2025-12-27' }],
  ],
  [
    'another day of what has been is no move',
    { ...on('2025-12-20'), status: 'occurred' },
    { ...on('2025-12-21'), status: 'occurred' },
    [{ field: 'time', kind: 'changed', before: '2025-12-20', after: '2025-12-21' }],
  ],
  [
    'a deadline put off is moved',
    { ...talks, due: '2025-12-20' },
    { ...talks, due: '2025-12-31' },
    [{ field: 'due', kind: 'moved', before: '2025-12-20', after: '2025-12-31' }],
  ],
  ['a place nobody names any more is no change', { ...talks, place: MIAMI }, talks, []],
  [
    'who is named for the first time has come in',
    talks,
    { ...talks, participants: [...talks.participants, { name: WITKOFF.name, claims: [] }] },
    [{ field: 'participants', after: 'Russia, Steve Witkoff, United States' }],
  ],
  ['the same again is no change', on('2025-12-20'), on('2025-12-20'), []],
])('%s', (_title, before, after, expected) => {
  expect(compareEvents([before], after)).toMatchObject(expected)
})
