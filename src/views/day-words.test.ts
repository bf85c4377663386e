import { expect, test } from 'vitest'
import { dayBefore, wordDay, wordStretch, wordTime } from './day-words.ts'

test.each([
  ['2025-12-09', '9 December 2025'],
  ['2025-12', 'December 2025'],
  ['2025', '2025'],
])('%s is “%s”', (day, words) => expect(wordDay(day)).toBe(words))

test.each([
  ['2025-12-15', '2025-12-16', '15–16 December 2025'],
  ['2025-11-30', '2025-12-02', '30 November – 2 December 2025'],
  ['2025-12-30', '2026-01-02', '30 December 2025 – 2 January 2026'],
  ['2025-12-15', '2025-12-15', '15 December 2025'],
])('%s to %s is “%s”', (start, end, words) => expect(wordStretch(start, end)).toBe(words))

test.each([
  [undefined, ''],
  [{}, ''],
  [{ start: '2022-02-01', end: '2022-02-28', edtf: '2022-02' }, ' in February 2022'],
  [{ end: '2025-12-05', edtf: '../2025-12-05' }, ' by 5 December 2025'],
  [{ start: '2025-12-05' }, ' since 5 December 2025'],
  [{ start: '2025-12-05', end: '2025-12-05', edtf: '2025-12-05' }, ' on 5 December 2025'],
])('%j follows a sentence as “%s”', (time, words) => expect(wordTime(time)).toBe(words))

test('days are counted back over months and leap years', () => {
  expect(dayBefore('2024-03-01', 1)).toBe('2024-02-29')
  expect(dayBefore('2025-01-03', 6)).toBe('2024-12-28')
})
