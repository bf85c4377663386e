import { expect, test } from 'vitest'
import { asOfBeside } from './as-of-days.ts'

const record = { lastPublished: '2025-12-22' }

test('a day back from all that was read is the day before the newest document', () => {
  expect(asOfBeside(undefined, -1, record)).toBe('2025-12-21')
  expect(asOfBeside('2025-03-01', -1, record)).toBe('2025-02-28')
})

test('on the day of the newest document there is nothing to look back from', () => {
  expect(asOfBeside('2025-12-20T10:00:00Z', 1, record)).toBe('2025-12-21')
  expect(asOfBeside('2025-12-21', 1, record)).toBeUndefined()
})
