import { describe, expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.ts'

/** Who does what the last claim of a text says. */
function lastActors(text: string) {
  return (readingOf(text).claims.at(-1)?.actor ?? []).map(({ value }) => value.name)
}

describe('a pronoun stands for', () => {
  test.each([
    ['a person named before', 'William Ruto left Oslo. He met Emmanuel Macron.', ['William Ruto']],
    [
      'the first person of the sentence before',
      'William Ruto praised Emmanuel Macron. He will meet Hakan Fidan.',
      ['William Ruto'],
    ],
    [
      'whoever holds the office that a description tells of',
      'The Kenyan president left Oslo. He met Emmanuel Macron.',
      ['William Ruto'],
    ],
    ['a state named before', 'Kenya was asked. It rejected the proposal.', ['Kenya']],
    [
      'a body, and no person',
      'The European Union heard William Ruto. It rejected the proposal.',
      ['European Union'],
    ],
    [
      'somebody three sentences before',
      'William Ruto spoke. It rained. It was cold. He met Emmanuel Macron.',
      ['William Ruto'],
    ],
    [
      'nobody further off',
      'William Ruto spoke. It rained. It was cold. It was late. He met Emmanuel Macron.',
      [],
    ],
    ['nobody when nobody was named', 'He met Emmanuel Macron in Paris.', []],
    ['no person when it is "it"', 'William Ruto spoke. It rejected the proposal.', []],
  ])('%s', (_title, text, expected) => {
    expect(lastActors(text)).toEqual(expected)
  })
})

test('what a pronoun stands for is inferred, and both words are its evidence', () => {
  const [party] =
    readingOf('William Ruto left Oslo. He met Emmanuel Macron.').claims.at(-1)?.actor ?? []
  expect(party?.basis).toBe('inferred')
  expect(party?.evidence.map(({ exact }) => exact)).toEqual(['He', 'William Ruto'])
})

test.each([
  ['Amira Haddad left Oslo. Haddad met Emmanuel Macron.', ['Amira Haddad']],
  ['Amira Haddad and Omar Haddad left. Haddad met Emmanuel Macron.', ['Amira Haddad']],
])('a surname alone is the first who was named in full: %s', (text, expected) => {
  expect(lastActors(text)).toEqual(expected)
})
