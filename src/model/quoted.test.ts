import { expect, test } from 'vitest'
import { evidenceIn, findMisquote } from './quoted.ts'

const text = 'Talks were held.'
const good = { start: 0, end: 5, exact: 'Talks' }

test('evidence is found however deep it lies', () => {
  expect([...evidenceIn({ a: [{ b: good }], c: good, d: null, e: 'x' })]).toEqual([good, good])
})

test('a span without its words, and a time with its days, are no evidence', () => {
  const times = { start: '2025-12-01', end: '2025-12-02', exact: 'Monday' }
  expect([...evidenceIn([{ start: 0, end: 5 }, times])]).toEqual([])
})

test('words that do not stand where they should are found', () => {
  const moved = { start: 1, end: 6, exact: 'Talks' }
  expect(findMisquote({ deep: [good] }, text)).toBeUndefined()
  expect(findMisquote({ deep: [good, moved] }, text)).toBe(moved)
})
