import { expect, test } from 'vitest'
import {
  BERLIN,
  DMITRIEV,
  EUROPE,
  eventOf,
  KREMLIN,
  LAVROV,
  MIAMI,
  PUTIN,
  RUBIO,
  RUSSIA,
  sketch,
  UKRAINE,
  UMEROV,
  USA,
  WIRE,
  WITKOFF,
} from '../../test/merge/sketch.ts'
import { mergeReadings } from '../merge/events.ts'
import type { Party } from '../model/claim.ts'
import { viewMeetings } from './meetings.ts'
import { tracksOf } from './tracks.ts'

const plan = sketch(
  'plan.txt',
  { day: '2025-12-18', outlet: 'Example News' },
  {
    words: 'American and Russian negotiators plan to meet in Miami this weekend.',
    status: 'future',
    actor: [USA, RUSSIA],
    attribution: [WIRE],
    time: '2025-12-20/2025-12-21',
    place: MIAMI,
    issue: 'territory',
  },
  {
    words: 'Witkoff spent five hours with Putin at the Kremlin.',
    actor: [WITKOFF],
    recipient: [PUTIN],
    time: '2025-12-02',
    place: KREMLIN,
    figures: [{ measure: 'duration', value: 5, low: 5, high: 5, unit: 'hour' }],
  },
  {
    words: 'Umerov met Witkoff in Miami earlier.',
    actor: [UMEROV],
    recipient: [WITKOFF],
    time: '2025-12-05',
    place: MIAMI,
  },
  {
    words: 'Rubio and Lavrov will speak.',
    status: 'future',
    mode: 'phone',
    actor: [RUBIO],
    recipient: [LAVROV],
    time: '2025-12-22',
  },
)
const after = sketch(
  'after.txt',
  { day: '2025-12-22', outlet: 'Sample Herald' },
  {
    words: 'Dmitriev met Witkoff in Miami on Saturday.',
    actor: [DMITRIEV],
    recipient: [WITKOFF],
    time: '2025-12-20',
    place: MIAMI,
  },
  { words: 'Europeans sat down with Ukrainians.', actor: [EUROPE, UKRAINE], place: BERLIN },
  {
    words: 'Rubio and Lavrov will not speak on Monday.',
    status: 'denied',
    mode: 'phone',
    actor: [RUBIO],
    recipient: [LAVROV],
    time: '2025-12-22',
  },
  { words: 'The delegations talked.', actor: [{ name: 'The delegations' }] },
)
const readings = [plan, after]
const corpus = { readings, events: mergeReadings(readings) }
const track = ['USA', 'RUS']

test('a line of talks holds the meetings of its parties, and of no others in the same town', () => {
  const found = [...viewMeetings(corpus, { track })]
  expect(found.map(({ time, status, place }) => [time?.start, status, place?.name])).toEqual([
    ['2025-12-02', 'held', 'Kremlin'],
    ['2025-12-20', 'held', 'Miami'],
    ['2025-12-22', 'called-off', undefined],
  ])
})

test('a plan that was reported as held tells since when each was known, with its words', () => {
  const event = eventOf(corpus.events, 'plan.txt.0').id
  const meeting = [...viewMeetings(corpus, { track })].find((one) => one.event === event)
  expect(meeting?.lifecycle).toMatchObject([
    { status: 'planned', at: '2025-12-18', claims: ['plan.txt.0'] },
    {
      status: 'held',
      at: '2025-12-22',
      passages: [{ document: 'after.txt', exact: 'Dmitriev met Witkoff in Miami on Saturday.' }],
    },
  ])
  expect(meeting).toMatchObject({
    track: 'RUS–USA',
    sources: { documents: 2, independent: 2 },
    issues: [{ value: 'territory', claims: ['plan.txt.0'] }],
    place: { name: 'Miami', claims: ['plan.txt.0', 'after.txt.0'] },
  })
})

test('a plan that is denied is called off', () => {
  const [meeting] = viewMeetings(corpus, { status: 'called-off' })
  expect(meeting?.lifecycle.map(({ status }) => status)).toEqual(['planned', 'called-off'])
  expect([...viewMeetings(corpus, { status: 'denied' })]).toEqual([])
})

test('everyone who takes part stands on a side, with the words that name them', () => {
  const [kremlin] = viewMeetings(corpus, { track })
  expect(kremlin?.delegations).toMatchObject([
    { side: 'USA', members: [{ name: 'Steve Witkoff', person: true, basis: 'read' }] },
    { side: 'RUS', members: [{ name: 'Vladimir Putin', claims: ['plan.txt.1'] }] },
  ])
  expect(kremlin?.figures).toMatchObject([{ measure: 'duration', best: 5, claims: ['plan.txt.1'] }])
})

test.each([
  { party: 'Witkoff', number: 3 },
  { party: 'ukr', number: 2 },
  { party: 'Europe', number: 1 },
  { party: 'Wit', number: 0 },
  { party: 'Example Wire', number: 0 },
])('$party took part in $number', ({ party, number }) => {
  expect([...viewMeetings(corpus, { party })]).toHaveLength(number)
})

test('days bound the list, and what has no day is left out then', () => {
  const days = [...viewMeetings(corpus, { from: '2025-12-05', to: '2025-12-21' })]
  expect(days.map(({ time }) => time?.start)).toEqual(['2025-12-05', '2025-12-20'])
})

test('lines of talks stand in the order of their first meetings, and loose meetings last', () => {
  const tracks = tracksOf(viewMeetings(corpus))
  expect(tracks.map(({ name, meetings }) => [name, meetings.length])).toEqual([
    ['RUS–USA', 3],
    ['UKR–USA', 1],
    ['Europe–UKR', 1],
    [undefined, 1],
  ])
})

test('the order of documents changes nothing', () => {
  const turned = [after, plan]
  expect([...viewMeetings({ readings: turned, events: mergeReadings(turned) })]).toEqual([
    ...viewMeetings(corpus),
  ])
})

test('an envoy is on the side that any report of the meeting tells, though the first leaves it out', () => {
  const envoy: Party = { name: 'Amira Haddad', person: true }
  const day = { time: '2026-03-03', place: MIAMI }
  const readings = [
    sketch('first.txt', { day: '2026-03-03' }, { actor: [PUTIN], recipient: [envoy], ...day }),
    sketch(
      'later.txt',
      { day: '2026-03-04' },
      { actor: [{ ...envoy, country: 'NOR' }], recipient: [PUTIN], ...day },
    ),
  ]
  const [track, ...others] = viewMeetings({ readings, events: mergeReadings(readings) })
  expect(others).toEqual([])
  expect(track).toMatchObject({ parties: ['NOR', 'RUS'] })
})
