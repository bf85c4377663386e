import { describe, expect, test } from 'vitest'
import { monthOf, weekdayOf } from './calendar-names.ts'

describe('names of the calendar', () => {
  test.each([
    ['January', 1],
    ['sept.', 9],
    ['DEC', 12],
    ['ma', 0],
    ['', 0],
    ['Friday', 0],
  ])('%j is month %i', (word, month) => {
    expect(monthOf(word)).toBe(month)
  })

  test.each([
    ['Monday', 1],
    ['tues', 2],
    ['SUN', 7],
    ['today', 0],
    ['', 0],
  ])('%j is weekday %i', (word, day) => {
    expect(weekdayOf(word)).toBe(day)
  })
})
