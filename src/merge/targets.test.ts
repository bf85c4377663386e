import { expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.ts'
import { compareClaims } from './compare-claims.ts'

/** Whether two texts of one attack each are told to have hit the same. */
function haveTarget(one: string, other: string): boolean {
  const readings = [one, other].map((text) => readingOf(text))
  const [a = [], b = []] = readings.map(({ claims }) => claims.map(({ id }) => id))
  return compareClaims(readings, a, b)?.weighed?.terms['target'] !== undefined
}

test.each([
  [
    'a market',
    'A Russian drone struck a market in Kherson on Friday.',
    'Russian shelling of a market in Kherson killed four people on Friday.',
    true,
  ],
  [
    'a word for the people of a side',
    'Russian strikes killed four people in Kherson on Friday.',
    'Russian strikes wounded nine people in Kherson on Friday.',
    false,
  ],
])('attacks share %s as their target or not', (_title, one, other, expected) => {
  expect(haveTarget(one, other)).toBe(expected)
})
