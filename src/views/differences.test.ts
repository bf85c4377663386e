import { expect, test } from 'vitest'
import { ODESA, RUSSIA, sketch } from '../../test/merge/sketch.ts'
import { mergeReadings } from '../merge/events.ts'
import { viewDifferences } from './differences.ts'

const killed = (value: number) => ({ measure: 'killed', value, low: value, high: value })
const attack = { type: 'ASSAULT', actor: [RUSSIA], place: ODESA, time: '2025-12-19' } as const
const readings = [
  sketch(
    'first.txt',
    { day: '2025-12-20', outlet: 'Example Wire' },
    { ...attack, words: 'A strike on Odesa killed seven.', figures: [killed(7)] },
  ),
  sketch(
    'second.txt',
    { day: '2025-12-22', outlet: 'Sample Herald' },
    { ...attack, words: 'The Odesa strike killed eight.', figures: [killed(8)] },
  ),
]
const corpus = { readings, events: mergeReadings(readings) }

test('every side of a difference opens its own words, outlet and day', () => {
  const [found, ...others] = viewDifferences(corpus)
  expect(others).toEqual([])
  expect(found).toMatchObject({ field: 'figures', kind: 'update' })
  expect(found?.sides.map(({ value, passages }) => [value, passages])).toEqual([
    [
      'killed 7',
      [
        expect.objectContaining({
          outlet: 'Example Wire',
          exact: 'A strike on Odesa killed seven.',
        }),
      ],
    ],
    ['killed 8', [expect.objectContaining({ outlet: 'Sample Herald', published: '2025-12-22' })]],
  ])
})

test.each([
  [{ kind: 'contradiction' as const }, 0],
  [{ kind: 'update' as const }, 1],
  [{ field: 'place' }, 0],
  [{ from: '2025-12-19' }, 1],
  [{ from: '2025-12-20' }, 0],
  [{ to: '2025-12-18' }, 0],
])('%j leaves %i', (filter, number) => {
  expect([...viewDifferences(corpus, filter)]).toHaveLength(number)
})
