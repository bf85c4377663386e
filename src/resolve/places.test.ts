import { expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.ts'

function placesOf(text: string) {
  return readingOf(text).claims.map(({ place }) => place?.value)
}

test.each([
  [
    'a city has its country and its point',
    'Kenya and Egypt met in Cairo.',
    { name: 'Cairo', country: 'EGY', precision: 'city' },
  ],
  ['a state is a place too', 'Kenya sent troops to Mali.', { name: 'Mali', country: 'MLI' }],
  [
    'the names of a place by another name',
    'Kenya and Egypt met in Kiev.',
    { name: 'Kyiv', country: 'UKR' },
  ],
  [
    'a place that no list knows keeps its name',
    'Kenya and Egypt met in Karrubat.',
    { name: 'Karrubat' },
  ],
])('%s', (_title, text, expected) => {
  expect(placesOf(text)).toEqual([expect.objectContaining(expected)])
})

test('a place that no list knows has no country and no point', () => {
  expect(placesOf('Kenya and Egypt met in Karrubat.')).toEqual([{ name: 'Karrubat' }])
})

test('a claim without a place has none', () => {
  expect(placesOf('Kenya met Egypt.')).toEqual([undefined])
})
