import { expect, test } from 'vitest'
import {
  BERLIN,
  DMITRIEV,
  EUROPE,
  eventOf,
  joined,
  KREMLIN,
  MIAMI,
  MOSCOW,
  ODESA,
  PUTIN,
  RUSSIA,
  sketch,
  UKRAINE,
  UMEROV,
  USA,
  WIRE,
  WITKOFF,
} from '../../test/merge/sketch.ts'
import type { Party } from '../model/claim.ts'
import { mergeReadings } from './events.ts'

const WEEKEND = '2025-12-20/2025-12-21'
const planned = sketch(
  'planned',
  { day: '2025-12-18', outlet: 'Example Post' },
  {
    actor: [USA],
    recipient: [RUSSIA],
    time: WEEKEND,
    place: MIAMI,
    status: 'future',
    attribution: [WIRE],
  },
  { actor: [DMITRIEV], recipient: [WITKOFF], place: MIAMI, status: 'future' },
)
const held = sketch(
  'held',
  { day: '2025-12-22', outlet: 'Example News' },
  { actor: [WITKOFF], recipient: [DMITRIEV], time: WEEKEND, place: MIAMI, attribution: [WIRE] },
  { actor: [UMEROV], recipient: [USA], time: '2025-12-21', place: MIAMI },
)

test('a meeting planned in one document and held in another is one event with a history', () => {
  const events = mergeReadings([held, planned])
  expect(joined(events)).toEqual([['held.0', 'planned.0', 'planned.1']])
  const event = eventOf(events, 'held.0')
  expect(event).toMatchObject({
    type: 'CONSULT',
    status: 'occurred',
    time: { start: '2025-12-20', end: '2025-12-21', edtf: WEEKEND },
    place: { name: 'Miami' },
    history: [
      { status: 'future', at: '2025-12-18', claims: ['planned.0', 'planned.1'] },
      { status: 'occurred', at: '2025-12-22', claims: ['held.0'] },
    ],
    sources: {
      documents: 2,
      outlets: 2,
      independent: 1,
      origins: [{ name: 'Example Wire', documents: ['held', 'planned'] }],
    },
  })
  expect(event.reasons).toHaveLength(2)
})

test('only the readings given count: before it was held, the meeting is planned', () => {
  expect(mergeReadings([planned])).toMatchObject([{ status: 'future', sources: { documents: 1 } }])
})

test('another meeting in the same town on the same days stays apart', () => {
  const event = eventOf(mergeReadings([held, planned]), 'held.1')
  expect(event.claims).toHaveLength(1)
})

test('envoys keep their side, and sides keep their list whichever way a claim turns them', () => {
  const event = eventOf(mergeReadings([planned, held]), 'held.0')
  expect(event.actor.map(({ name }) => name)).toEqual(['United States', 'Steve Witkoff'])
  expect(event.recipient.map(({ name }) => name)).toEqual(['Russia', 'Kirill Dmitriev'])
  expect(event.participants).toEqual([
    { name: 'United States', claims: ['planned.0'] },
    { name: 'Russia', claims: ['planned.0'] },
    { name: 'Kirill Dmitriev', side: 'Russia', claims: ['planned.1', 'held.0'] },
    { name: 'Steve Witkoff', side: 'United States', claims: ['planned.1', 'held.0'] },
  ])
})

test('an envoy of whom one text alone tells the state stands on its side, whichever text comes first', () => {
  const envoy: Party = { name: 'Amira Haddad', person: true }
  const day = { time: '2026-03-03', place: MIAMI }
  const events = mergeReadings([
    sketch('a', {}, { actor: [PUTIN], recipient: [envoy], ...day }),
    sketch('b', {}, { actor: [{ ...envoy, country: 'NOR' }], recipient: [PUTIN], ...day }),
  ])
  expect(events).toMatchObject([
    { actor: [{ name: 'Vladimir Putin' }], recipient: [{ name: 'Amira Haddad', country: 'NOR' }] },
  ])
})

test('the tightest time and the most exact place are the event’s', () => {
  const events = mergeReadings([
    sketch(
      'a',
      {},
      { actor: [USA], recipient: [PUTIN], time: '2025-08-04/2025-08-06', place: MOSCOW },
    ),
    sketch('b', {}, { actor: [USA], recipient: [PUTIN], time: '2025-08-06', place: KREMLIN }),
  ])
  expect(events).toMatchObject([
    { time: { start: '2025-08-06', edtf: '2025-08-06' }, place: { name: 'Kremlin' } },
  ])
})

test('a month keeps the words’ own form', () => {
  const claim = {
    type: 'ASSAULT',
    actor: [RUSSIA],
    recipient: [UKRAINE],
    time: '2022-02-01/2022-02-28',
  } as const
  const [event] = mergeReadings([sketch('a', {}, claim), sketch('b', {}, claim)])
  expect(event?.time?.edtf).toBe('2022-02-01/2022-02-28')
  expect(event?.claims).toHaveLength(2)
})

test('a chain of likenesses never joins two ends that exclude each other', () => {
  const events = mergeReadings([
    sketch('a', {}, { actor: [USA], recipient: [RUSSIA], time: '2025-12-01', place: BERLIN }),
    sketch(
      'b',
      {},
      { actor: [USA], recipient: [RUSSIA], time: '2025-12-01/2025-12-04', place: BERLIN },
    ),
    sketch('c', {}, { actor: [USA], recipient: [RUSSIA], time: '2025-12-04', place: BERLIN }),
  ])
  expect(eventOf(events, 'a.0').id).not.toBe(eventOf(events, 'c.0').id)
  expect(events).toHaveLength(2)
})

test('who is left out by one document is shown', () => {
  const events = mergeReadings([
    sketch(
      'a',
      { day: '2025-12-18' },
      { actor: [WITKOFF], recipient: [UKRAINE, EUROPE], time: '2025-12-15', place: BERLIN },
    ),
    sketch(
      'b',
      { day: '2025-12-20' },
      { actor: [UKRAINE], recipient: [EUROPE], time: '2025-12-15', place: BERLIN },
    ),
  ])
  expect(events).toMatchObject([
    {
      differences: [
        {
          field: 'participants',
          kind: 'omission',
          sides: [
            { value: 'Europe, Steve Witkoff, Ukraine', claims: ['a.0'] },
            { value: 'Europe, Ukraine', claims: ['b.0'] },
          ],
        },
      ],
    },
  ])
})

test('a state is not left out by who names its envoy alone', () => {
  const [event] = mergeReadings([
    sketch('a', {}, { actor: [USA], recipient: [PUTIN], time: '2025-08-06', place: MOSCOW }),
    sketch('b', {}, { actor: [RUSSIA], recipient: [USA], time: '2025-08-06', place: MOSCOW }),
  ])
  expect(event?.differences.flatMap(({ sides }) => sides.map(({ value }) => value))).toEqual([
    'United States, Vladimir Putin',
    'Russia, United States',
  ])
  const [same] = mergeReadings([
    sketch('a', {}, { actor: [USA], recipient: [RUSSIA], time: '2025-08-06', place: MOSCOW }),
    sketch('b', {}, { actor: [RUSSIA], recipient: [USA], time: '2025-08-06', place: MOSCOW }),
  ])
  expect(same?.differences).toEqual([])
})

test('events come by day, those without one last', () => {
  const events = mergeReadings([
    sketch('a', {}, { actor: [USA], type: 'AID' }),
    sketch('b', {}, { actor: [USA], type: 'AID', time: '2025-02-01' }),
    sketch('c', {}, { actor: [USA], type: 'AID', time: '2025-01-01' }),
  ])
  expect(events.map(({ claims }) => claims[0]?.document)).toEqual(['c', 'b', 'a'])
})

test('the same reading given twice counts once, and none gives no event', () => {
  expect(mergeReadings([held, held])).toEqual(mergeReadings([held]))
  expect(mergeReadings([])).toEqual([])
})

test('two strikes on one town have their own tolls', () => {
  const strike = { type: 'ASSAULT', actor: [RUSSIA], recipient: [UKRAINE], place: ODESA } as const
  const killed = (value: number) => [{ measure: 'killed', value, unit: 'people' }]
  const events = mergeReadings([
    sketch('a', { day: '2025-12-20' }, { ...strike, time: '2025-12-19', figures: killed(7) }),
    sketch(
      'b',
      { day: '2025-12-22' },
      { ...strike, time: '2025-12-19', figures: killed(8) },
      { ...strike, time: '2025-12-20', figures: killed(1) },
    ),
  ])
  expect(joined(events)).toEqual([['a.0', 'b.0']])
  expect(eventOf(events, 'a.0')).toMatchObject({
    figures: [{ measure: 'killed', low: 7, best: 8, high: 8, unit: 'people' }],
    differences: [
      {
        field: 'figures',
        kind: 'update',
        sides: [{ value: 'killed 7' }, { value: 'killed 8' }],
      },
    ],
  })
})
