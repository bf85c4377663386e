import { expect, test } from 'vitest'
import type { EventRow } from '../api/shapes.ts'
import { layBars } from './lay-bars.ts'

function event(id: string, start: string, end: string): EventRow {
  return {
    id,
    type: 'CONSULT',
    status: 'occurred',
    history: [],
    actor: [],
    recipient: [],
    participants: [],
    time: { start, end },
    figures: [],
    sources: { documents: 1, outlets: 1, independent: 1, origins: [] },
    differences: [],
    claims: [],
    reasons: [],
    lane: 'talks',
    passages: [],
  }
}

test('a day is a dot, a stretch of days a bar, and those that meet lie above each other', () => {
  const { first, last, lanes } = layBars(
    [
      event('a', '2025-01-01', '2025-01-05'),
      event('b', '2025-01-03', '2025-01-03'),
      event('c', '2025-01-10', '2025-01-10'),
    ],
    ['talks'],
  )
  expect([first, last]).toEqual(['2025-01-01', '2025-01-10'])
  expect(lanes[0]?.bars).toMatchObject([
    { id: 'a', from: 0, width: 50, row: 0, day: false },
    { id: 'b', from: 20, width: 10, row: 1, day: true },
    { id: 'c', from: 90, width: 10, row: 0, day: true },
  ])
})

test('without a day there is nothing to lay', () => {
  expect(layBars([], ['talks'])).toEqual({ lanes: [] })
})
