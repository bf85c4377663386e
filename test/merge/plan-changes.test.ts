import { expect, test } from 'vitest'
import { mergeReadings } from '../../src/merge/events.ts'
import type { Event } from '../../src/model/event.ts'
import { readingOf } from '../reading-of.ts'

const PLAN = 'Envoys of Kenya and Egypt will meet in Nairobi on Friday, March 13.'
const MOVED = 'The talks between Kenya and Egypt in Nairobi were postponed to Monday, March 16.'
const HELD = 'Envoys of Kenya and Egypt met in Nairobi on Monday.'
const CALLED_OFF = 'Kenya called off the meeting with Egypt in Nairobi.'
const OTHER = 'Envoys of Kenya and Egypt will meet in Nairobi on Friday, March 27.'

test('a meeting that is planned, moved and held is one event on the day it was held', () => {
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
  ]) {
    const [event, ...others] = meetings(order, PLAN, MOVED, HELD)
    expect(others).toEqual([])
    expect(steps(event)).toEqual(['future 2026-03-09', 'moved 2026-03-10', 'occurred 2026-03-17'])
    expect(event).toMatchObject({
      status: 'occurred',
      time: { start: '2026-03-16', end: '2026-03-16' },
      differences: [
        {
          field: 'time',
          kind: 'update',
          sides: [{ value: '2026-03-13' }, { value: '2026-03-16' }],
        },
      ],
    })
  }
})

test('a meeting that is called off is one event with its plan, and will not be', () => {
  const [event, ...others] = meetings([0, 1], PLAN, CALLED_OFF)
  expect(others).toEqual([])
  expect(steps(event)).toEqual(['future 2026-03-09', 'called-off 2026-03-10'])
  expect(event).toMatchObject({ type: 'CONSULT', status: 'denied', time: { start: '2026-03-13' } })
})

test('calling off by itself is the act of who does it', () => {
  expect(meetings([0], CALLED_OFF)).toMatchObject([{ type: 'REJECT', status: 'occurred' }])
})

test('a plan told after the meeting was called off is another meeting', () => {
  expect(meetings([0, 1, 2], PLAN, CALLED_OFF, OTHER)).toHaveLength(2)
})

test('two plans of one town and two days stay two, though nothing else tells them apart', () => {
  expect(meetings([0, 1], PLAN, OTHER)).toHaveLength(2)
})

const DAYS = ['2026-03-09', '2026-03-10', '2026-03-17']

function meetings(order: readonly number[], ...texts: readonly string[]): readonly Event[] {
  const readings = texts.map((text, index) => readingOf(text, DAYS[index] ?? ''))
  return mergeReadings(order.flatMap((index) => readings[index] ?? []))
}

function steps(event: Event | undefined): readonly string[] {
  return (event?.history ?? []).map(({ status, change, at }) => `${change ?? status} ${at}`)
}
