import { expect, test } from 'vitest'
import { fitted } from './fitted.ts'

const words = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `word ${n}`)

test('what fits is given as it is', () => {
  expect(fitted({ a: [1, 2] }, 100)).toBe('{"a":[1,2]}')
})

test('the longest list is cut, from its end, and what was left out is told', () => {
  const text = fitted({ name: 'x', short: [1, 2], passages: words(100) }, 400)
  expect(text.length).toBeLessThanOrEqual(400)
  const { passages, short, left_out } = JSON.parse(text)
  expect(short).toEqual([1, 2])
  expect(passages[0]).toBe('word 0')
  expect(passages.length + left_out.passages).toBe(100)
})

test.each([
  'moves',
  'history',
  'lifecycle',
  'demands',
  'accords',
  'measures',
  'threats',
  'deadlines',
])('of %s the newest are kept', (name) => {
  const { [name]: kept } = JSON.parse(fitted({ [name]: words(100) }, 200))
  expect(kept.at(-1)).toBe('word 99')
})

test('what is long without lists stays so', () => {
  expect(fitted({ text: 'x'.repeat(500), list: [1] }, 100).length).toBeGreaterThan(500)
})
