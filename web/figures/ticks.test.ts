import { expect, test } from 'vitest'
import { ticksBetween } from './ticks.ts'

test.each([
  ['2025-03-11', '2025-12-22', ['2025-07', '2025-09']],
  ['2025-12-15', '2025-12-22', ['12-17', '12-19', '12-21']],
  ['2014-02-27', '2026-03-01', ['2018', '2020', '2022']],
  ['1914-07-28', '2026-03-01', ['1950', '2000']],
  ['2025-12-20', '2025-12-21', ['12-21']],
  ['2025-12-20', '2025-12-20', []],
])('from %s to %s', (first, last, labels) => {
  const ticks = ticksBetween(first, last)
  expect(ticks.map(({ label }) => label)).toEqual(labels)
  for (const { at } of ticks) expect(at).toBeGreaterThanOrEqual(20)
  for (const { at } of ticks) expect(at).toBeLessThanOrEqual(80)
})
