import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type WordListData, wordLists } from '../lexicon/word-lists.ts'
import { splitSentences } from './boundaries.ts'
import { splitWords } from './words.ts'

const file = join(import.meta.dirname, '..', '..', 'data', 'lexicon', 'tokens.yaml')
const lists = wordLists(parse(readFileSync(file, 'utf8')) as WordListData)

function sentencesOf(text: string): readonly string[] {
  const words = splitWords(text, 0, text.length, lists)
  let first = 0
  return splitSentences(text, words, lists).map((last) => {
    const sentence = text.slice(words[first]?.start, words[last - 1]?.end)
    first = last
    return sentence
  })
}

/** Each row: a text with a bar where a sentence ends. */
function divides(rows: readonly string[]): void {
  test.each(rows)('%s', (row) => {
    const sentences = row.split(' | ')
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences)
  })
}

describe('an abbreviation ends a sentence only before a word that opens one', () => {
  divides([
    'The U.S. officials said nothing.',
    'She lived in the U.S. | He did not.',
    'Gen. Harrow met Mr. Crane at St. Olav.',
    'It was sold to Orbel Inc. | The price fell.',
    'Orbel Inc. Chairman Lee Dunn left.',
    'They met at 5 p.m. | Police had left.',
    'They met at 5 p.m. GMT on the border.',
    'No. 5 was hit. | No one was hurt.',
    'He said no. | She said yes.',
    'Guns, fuel etc. were seized.',
  ])
})

describe('an initial ends none', () => {
  divides([
    'J. K. Dunmore spoke.',
    'George W. Bell spoke. | A. Crane did not.',
    'She is older than I. | He knows.',
  ])
})

describe('quotes and brackets that close a sentence belong to it', () => {
  divides([
    '"Stop!" he said.',
    '“Why now?” asked the envoy. | Nobody knew.',
    '“Why now?” Mr. Bell asked. | Nobody knew.',
    '“We have won.” | The crowd cheered.',
    '“Where are they?” | Nobody knew.',
    'It fell (for the third time.) | It rose again.',
    'It fell. | (It rose again.) | Nobody saw it.',
    "It was 'over.' | She left.",
    'The town fell in May. [17] | It was rebuilt.',
  ])
})

describe('a lower-case word goes on', () => {
  divides([
    'Everybody is ready... to get there.',
    'It was over… | The men left.',
    'It was . . . over.',
    'Yahoo! is a firm.',
    'They left. | iPhones were sold.',
    'They left. | al-Karam was empty.',
  ])
})

describe('no stop inside a word or a number ends a sentence', () => {
  divides([
    'It cost $1.2m, or €90.5bn, in 2.5 days.',
    'Read www.example.org. | Then write to desk@example.org.',
    'The price rose 3.5. | It fell later.',
  ])
})

describe('colons, dashes and numbers of a list end none', () => {
  divides([
    'He was clear: The war is over; She agreed.',
    'The talks—three rounds of which failed—ended. | Both left.',
    '1. Cut the wire.',
    '• Two killed. | • Four hurt.',
    'Five\u00a0km away.',
  ])
})

test('a heading without a stop ends with its block', () => {
  expect(sentencesOf('Talks fail again')).toEqual(['Talks fail again'])
  expect(sentencesOf('')).toEqual([])
})

test('a missing space hides no end', () => {
  expect(sentencesOf('It ended.They left.')).toEqual(['It ended.', 'They left.'])
})

test.each(['a ', '. ', '.)', '? " ', '. [', '[1] ', 'U.S. ', '! "Mr ', '" '])(
  '100,000 units of “%s” take no time to speak of',
  (unit) => {
    const text = unit.repeat(100_000 / unit.length)
    const words = splitWords(text, 0, text.length, lists)
    const begun = performance.now()
    const ends = splitSentences(text, words, lists)
    expect(performance.now() - begun).toBeLessThan(2_000)
    expect(ends.at(-1)).toBe(words.length)
  },
)
