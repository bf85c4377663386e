import { describe, expect, test } from 'vitest'
import { type Gazetteer, NAME_BITS } from '../../lexicon/gazetteer.ts'
import { MARKS, marks } from './marks.ts'

const { person, body, place, demonym } = NAME_BITS
const GAZETTEER: Gazetteer = new Map([
  ['kenya', place],
  ['kenyan', demonym],
  ['east river council', body],
  ['erc', body],
  ['amira haddad', person],
  ['haddad', person],
  ['amira', place],
  ['jordan', person | place],
  ['nairobi', place],
  ['nairobi city council', body],
  ['port - au - grand', place],
  ['5th mile', place],
  ['one two three four five six', place],
  ['one two three four five six seven', body],
])

const PLACES = ['alone', 'first', 'inside', 'last']
const NAMES = [
  ...['person', 'body', 'place', 'demonym'].flatMap((kind) =>
    PLACES.map((place) => `${kind} ${place}`),
  ),
  'opens',
  'shouted',
]

/** Marks of each word in words, those of the whole sentence left out. */
function marksOf(sentence: string): readonly string[] {
  return all(sentence).map((names) => names.filter((one) => !/opens|shouted/.test(one)).join(', '))
}

function all(sentence: string): readonly (readonly string[])[] {
  const words = sentence === '' ? [] : sentence.split(' ')
  return Array.from(marks(words, GAZETTEER), (mask) =>
    NAMES.filter((_name, bit) => (mask >> bit) & 1),
  )
}

test('there are as many marks as names for them', () => {
  expect(NAMES).toHaveLength(MARKS)
})

describe('a known name', () => {
  test.each([
    ['Kenya left', ['place alone', '']],
    ['the Kenyan envoy', ['', 'demonym alone', '']],
    ['East River Council met', ['body first', 'body inside', 'body last', '']],
    ['Amira Haddad met', ['person first', 'person last', '']],
    ['Haddad met Amira', ['person alone', '', 'place alone']],
    ['KENYA left', ['place alone', '']],
    ['Jordan left', ['person alone, place alone', '']],
    ['5th Mile', ['place first', 'place last']],
    [
      'Port - au - Grand',
      ['place first', 'place inside', 'place inside', 'place inside', 'place last'],
    ],
    [
      'Port — au – Grand',
      ['place first', 'place inside', 'place inside', 'place inside', 'place last'],
    ],
  ])('“%s”: %j', (sentence, expected) => {
    expect(marksOf(sentence)).toEqual(expected)
  })
})

describe('no name', () => {
  test.each(['kenya left', 'amira Council', 'River Council', 'East River', 'erc', 'Lagos'])(
    '“%s”',
    (sentence) => {
      expect(marksOf(sentence).join('')).toBe('')
    },
  )
})

test('the longest name is taken, and the next begins behind it', () => {
  expect(marksOf('Nairobi City Council Kenya')).toEqual([
    'body first',
    'body inside',
    'body last',
    'place alone',
  ])
  expect(marksOf('Nairobi City')).toEqual(['place alone', ''])
})

test('a name of more than six words is not looked for', () => {
  const marked = marksOf('One Two Three Four Five Six Seven')
  expect(marked.filter((one) => one !== '')).toHaveLength(6)
  expect(marked[6]).toBe('')
})

test('only the first word opens the sentence', () => {
  expect(all('they left Kenya').map((names) => names.includes('opens'))).toEqual([
    true,
    false,
    false,
  ])
})

describe('a sentence in capitals', () => {
  test.each([
    ['KENYA RECALLS ENVOY', true],
    ['KENYA RECALLS ENVOY , AGAIN', true],
    ['KENYA RECALLS ENVOY from CAIRO', true],
    ['KENYA RECALLS', false],
    ['KENYA recalls its ENVOY', false],
    ['A B C D', false],
    ['Kenya recalls envoy', false],
    ['1 2 3 4', false],
    ['', false],
  ])('that “%s” is one is %s', (sentence, expected) => {
    const found = all(sentence).map((names) => names.includes('shouted'))
    expect(found.every((one) => one === expected)).toBe(true)
  })
})

test('a sentence without words has no marks', () => {
  expect(marks([], GAZETTEER)).toHaveLength(0)
})

test.each(['', '\u0000', '\ud800', '\udfff', '😀', 'A'.repeat(100_000), '1'.repeat(100_000)])(
  'no hostile word is a name or takes time',
  (word) => {
    const start = performance.now()
    const found = marks(Array<string>(50).fill(word), GAZETTEER)
    expect(found).toHaveLength(50)
    expect([...found].every((mask) => (mask & 0xffff) === 0)).toBe(true)
    expect(performance.now() - start).toBeLessThan(5_000)
  },
)
