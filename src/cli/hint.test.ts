import { expect, test } from 'vitest'
import { closest, didYouMean } from './hint.ts'

const commands = ['read', 'extract', 'events', 'timeline', 'quotes']

test.each([
  ['timline', 'timeline'],
  ['Quotes', 'quotes'],
  ['extarct', 'extract'],
])('%s is meant for %s', (word, meant) => expect(closest(word, commands)).toBe(meant))

test('a word cut short is meant for the one that it begins', () => {
  expect(closest('form', ['from', 'to', 'format'])).toBe('format')
})

test.each(['zzzz', 'publish', ''])('“%s” is near nothing', (word) => {
  expect(closest(word, commands)).toBeUndefined()
})

test('a word of a million letters is answered at once', () => {
  expect(didYouMean('a'.repeat(1_000_000), commands)).toBe('')
})
