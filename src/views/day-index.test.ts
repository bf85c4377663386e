import { expect, test } from 'vitest'
import { dayIndex } from './day-index.ts'

const days = ['2026-03-03', '2026-03-01', '2026-03-05', '2026-03-03']
const index = dayIndex(days.map((day, value) => ({ key: 'a', day, value })))

test.each([
  ['2026-03-01', '2026-03-05', 9, [1, 0, 3, 2]],
  ['2026-03-02', '2026-03-03', 9, [0, 3]],
  ['2026-03-01', '2026-03-05', 2, [1, 0]],
  ['2026-03-06', '2026-03-09', 9, []],
])('from %s to %s at most %i: %j', (from, to, limit, found) => {
  expect(index.from('a', from, to, limit)).toEqual(found)
})

test('until a day, the last ones are taken', () => {
  expect(index.until('a', '2026-03-01', '2026-03-05', 2)).toEqual([3, 2])
  expect(index.until('a', '2026-03-01', '2026-03-02', 2)).toEqual([1])
})

test('another key has nothing', () => {
  expect(index.from('b', '2026-03-01', '2026-03-05', 9)).toEqual([])
})
