import { expect, test } from 'vitest'
import { readMoment } from './moment.ts'

test.each([
  ['2025-12-17', { kind: 'day', day: '2025-12-17' }],
  ['2024-02-29', { kind: 'day', day: '2024-02-29' }],
  ['2025-12-17T22:21:00-05:00', { kind: 'instant', instant: '2025-12-18T03:21:00Z' }],
  ['2025-12-17T22:21Z', { kind: 'instant', instant: '2025-12-17T22:21:00Z' }],
  ['2025-12-17T22:21:59.999Z', { kind: 'instant', instant: '2025-12-17T22:21:59Z' }],
])('%s is a moment', (asOf, moment) => {
  expect(readMoment(asOf)).toEqual(moment)
})

test.each([
  '',
  'yesterday',
  '2025',
  '2025-13-01',
  '2025-02-29',
  '2025-12-17T22:21:00',
  '2025-02-30T10:00Z',
  '2025-12-17T25:00Z',
  ' 2025-12-17',
])('"%s" is no moment, and the error says so', (asOf) => {
  expect(() => readMoment(asOf)).toThrow('[store/bad-moment]')
})
