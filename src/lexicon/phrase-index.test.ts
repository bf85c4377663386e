import { describe, expect, test } from 'vitest'
import { phraseIndex } from './phrase-index.ts'

const index = phraseIndex([
  ['Kenya', 'state'],
  ['Kenya Airways', 'airline'],
  ['Airways House', 'house'],
  ["Nairobi People's Fund", 'fund'],
  ['U.N.', 'un'],
  ['Al-Wadi', 'valley'],
  ['Georgia', 'country'],
  ['Georgia', 'us state'],
  ['.', 'dot'],
] as const)

function found(text: string): readonly string[] {
  return index.find(text).map(({ start, end }) => text.slice(start, end))
}

describe('find', () => {
  test.each([
    ['Kenya met Egypt.', ['Kenya'], 'a phrase of one word'],
    ['Kenya Airways flew.', ['Kenya Airways'], 'the longest phrase wins'],
    ['Kenya Airways House', ['Kenya Airways'], 'of two that overlap the first wins'],
    ['Kenyans met.', [], 'a part of a word is no phrase'],
    ['NewKenya met.', [], 'nor is its end'],
    ['kenya met.', [], 'letter case counts'],
    ['Kenya’s envoy', ['Kenya'], 'a possessive does not hide the name'],
    ['the Nairobi People’s Fund', ['Nairobi People’s Fund'], 'apostrophes may be curly'],
    ['Al‑Wadi lies far', ['Al‑Wadi'], 'hyphens may be of any kind'],
    ['Kenya\u00a0Airways', ['Kenya\u00a0Airways'], 'spaces may be hard'],
    ['Kenya\nAirways', ['Kenya'], 'a line break parts a phrase'],
    ['at the U.N. they', ['U.N.'], 'a phrase may end in a mark'],
    ['Kenya, Kenya', ['Kenya', 'Kenya'], 'each mention counts'],
    ['...', [], 'marks alone are no phrase'],
    ['', [], 'nothing is in nothing'],
  ])('%s → %j: %s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test('gives all that a phrase was entered with', () => {
    expect(index.find('in Georgia')[0]?.values).toEqual(['country', 'us state'])
  })

  test.each([' ', 'a', 'Kenya', '’', 'Kenya Airway ', '\u0000'])(
    'reads a megabyte of %j in a moment',
    (unit) => {
      const begin = performance.now()
      index.find(unit.repeat(1e6 / unit.length))
      expect(performance.now() - begin).toBeLessThan(5000)
    },
  )
})

describe('get', () => {
  test.each([
    ['Kenya', ['state']],
    ['Nairobi People’s Fund', ['fund']],
    ['Kenya met', []],
    ['constructor', []],
    ['', []],
  ])('%s', (phrase, expected) => {
    expect(index.get(phrase)).toEqual(expected)
  })

  test('the same value entered twice is there once', () => {
    expect(
      phraseIndex([
        ['Oslo', 1],
        ['Oslo', 1],
      ]).get('Oslo'),
    ).toEqual([1])
  })
})
