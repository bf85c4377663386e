import { describe, expect, test } from 'vitest'
import { namesIn, readIob, scoreNames } from './score-names.ts'

describe('a file of labels', () => {
  test('may have words and labels in two columns, by spaces or tabs', () => {
    expect(readIob('Ruto B-PER\nleft O\n\n\nCairo\tB-LOC\n')).toEqual([
      { words: ['Ruto', 'left'], labels: ['B-PER', 'O'] },
      { words: ['Cairo'], labels: ['B-LOC'] },
    ])
  })

  test('may be numbered and have comments', () => {
    const content = '# sent_id = 1\n1\tRuto\tB-PER\t-\tme\n2\tleft\tO\t-\t-\n'
    expect(readIob(content)).toEqual([{ words: ['Ruto', 'left'], labels: ['B-PER', 'O'] }])
  })

  test('may have numbers for words', () => {
    expect(readIob('1 O\n2 O\n')).toEqual([{ words: ['1', '2'], labels: ['O', 'O'] }])
  })
})

describe('labels', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['begin and go on', ['B-PER', 'I-PER', 'O'], ['PER 0-2']],
    ['begin anew beside a name', ['B-LOC', 'B-LOC'], ['LOC 0-1', 'LOC 1-2']],
    ['may begin with I', ['O', 'I-ORG', 'I-ORG'], ['ORG 1-3']],
    ['begin anew with another kind', ['I-ORG', 'I-LOC'], ['ORG 0-1', 'LOC 1-2']],
    ['begin anew behind a gap', ['B-ORG', 'O', 'I-ORG'], ['ORG 0-1', 'ORG 2-3']],
    [
      'of CrossNER are mapped',
      ['B-politician', 'I-person', 'B-politicalparty', 'B-country', 'B-organisation', 'B-location'],
      ['PER 0-2', 'ORG 2-3', 'LOC 3-4', 'ORG 4-5', 'LOC 5-6'],
    ],
    [
      'of other kinds are passed over',
      ['B-OTH', 'I-OTH', 'B-election', 'I-election', 'B-misc'],
      [],
    ],
  ])('%s', (_, labels, expected) => {
    expect(namesIn(labels).map(({ type, start, end }) => `${type} ${start}-${end}`)).toEqual(
      expected,
    )
  })
})

test('names score by their first and last word and their kind', () => {
  const gold = [
    ['B-PER', 'I-PER', 'O', 'B-LOC'],
    ['B-ORG', 'I-ORG', 'O', 'B-ORG'],
  ].map(namesIn)
  const read = [
    // Right, and a place that is taken for a body.
    ['B-PER', 'I-PER', 'O', 'B-ORG'],
    // Half a name, one that is right, and one that is none.
    ['O', 'B-ORG', 'B-LOC', 'B-ORG'],
  ].map(namesIn)
  expect(scoreNames(gold, read)).toEqual({
    PER: { gold: 1, precision: 1, recall: 1, f1: 1 },
    ORG: { gold: 2, precision: 1 / 3, recall: 1 / 2, f1: 2 / 5 },
    LOC: { gold: 1, precision: 0, recall: 0, f1: 0 },
    all: { gold: 4, precision: 2 / 5, recall: 2 / 4, f1: 4 / 9 },
  })
})
