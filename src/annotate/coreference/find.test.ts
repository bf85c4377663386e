import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotatePlain } from '../../../test/annotate-plain.ts'

/** The chains of a text: their mentions in words. */
function chains(text: string): readonly (readonly string[])[] {
  return annotatePlain(text).coreference.map(({ mentions }) =>
    mentions.map(({ start, end }) => text.slice(start, end)),
  )
}

describe('mentions of one and the same are joined', () => {
  test.each([
    ['by surname', 'Amira Haddad left Oslo. Haddad was tired.', [['Amira Haddad', 'Haddad']]],
    [
      'by the sex of a given name',
      'Susan Okello met Peter Lindqvist in Oslo. She was tired.',
      [['Susan Okello', 'She']],
    ],
    [
      'by the sex of a given name of another tongue',
      'Jadranka Okello met Zoran Lindqvist in Oslo. She was tired.',
      [['Jadranka Okello', 'She']],
    ],
    [
      'a woman whose surname is a given name of men',
      'Fatima Karim left Oslo. Karim slept. She was tired.',
      [['Fatima Karim', 'Karim', 'She']],
    ],
    [
      'by the sex of a title',
      'Mr Okello met Mrs Lindqvist in Oslo. He was tired.',
      [['Okello', 'He']],
    ],
    [
      'by the subject before the rest',
      'Omar Okello met Peter Lindqvist. He was tired.',
      [['Omar Okello', 'He']],
    ],
    [
      'by the name beside what somebody is',
      "Kenya's envoy, Bashanwi Tarkwell, left Oslo. He was tired.",
      [['Bashanwi Tarkwell', 'He']],
    ],
    [
      'by a noun that stood before',
      'A rebel group took the town. The group burned the market.',
      [['A rebel group', 'The group']],
    ],
    [
      'by a title that was borne',
      'Foreign Minister Omar Okello left. The foreign minister was tired.',
      [['Omar Okello', 'The foreign minister']],
    ],
  ])('%s', (_title, text, expected) => {
    expect(chains(text)).toEqual(expected)
  })
})

describe('what is another stays apart', () => {
  test.each([
    ['a man is no woman', 'Susan Okello left Oslo. He was tired.'],
    ['whoever acts on him is another', 'Omar Okello praised him.'],
    ['whoever speaks of him is another', '“He was wrong,” Omar Okello said.'],
    ['"a group" takes up none', 'A rebel group took the town. A group burned the market.'],
    ['one ministry is not another', 'The defence ministry spoke. The health ministry left.'],
  ])('%s', (_title, text) => {
    expect(chains(text)).toEqual([])
  })
})

test('every link has its rule and points back to a mention', () => {
  const [chain] = annotatePlain('Amira Haddad left Oslo. She was tired.').coreference
  expect(chain?.mentions.map(({ link }) => link?.rule)).toEqual([
    undefined,
    'coreference/person-pronoun',
  ])
  expect(chain?.name).toEqual({ start: 0, end: 12 })
})

test('any text is read, the same way twice, and links point back', () => {
  const piece = fc.constantFrom(
    ...['Amira Haddad', 'Kenya', 'he', 'she', 'it', 'they', 'the ministry', 'a group', 'the talks'],
    ...['said', 'met', '.', '\n', '“', '”', ',', 'his', 'of', 'and', '\u200b', 'was'],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join(' ')
      const { coreference } = annotatePlain(text)
      expect(annotatePlain(text).coreference).toEqual(coreference)
      for (const { mentions } of coreference) {
        for (const { start, end, link } of mentions) {
          expect(start < end && end <= text.length).toBe(true)
          if (link !== undefined) expect(link.to.start < start).toBe(true)
        }
      }
    }),
    { numRuns: 60 },
  )
})
