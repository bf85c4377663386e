import { describe, expect, test } from 'vitest'
import { knowledge } from '../../test/annotate-plain.ts'
import type { Annotated, Block } from '../model/annotation.ts'
import { makeDocument } from '../model/document.ts'
import { findSentences, longSentences } from './sentences.ts'
import { pipeline } from './stage.ts'
import { findWords } from './tokens.ts'

const stages = pipeline().use(findWords(knowledge)).use(findSentences(knowledge))

/** Texts of blocks, joined with a blank line between. */
function split(
  ...blocks: readonly (readonly [Block['kind'], string])[]
): Annotated<'words' | 'sentences'> {
  let text = ''
  const placed = blocks.map(([kind, own]): Block => {
    const start = text.length
    text += `${own}\n\n`
    return { start, end: start + own.length, kind, rule: 'test' }
  })
  return stages.run({ document: makeDocument({ name: 'a.txt', text }), text, blocks: placed })
}

function textsOf({ text, sentences }: Annotated<'sentences'>): readonly string[] {
  return sentences.map(({ start, end }) => text.slice(start, end))
}

function lengthsOf(text: string): readonly number[] {
  return split(['body', text]).sentences.map(({ first, last }) => last - first)
}

/** So many words, a mark at their end counted: "Word word word." */
function words(count: number, stop = ''): string {
  return `Word${' word'.repeat(count - stop.length - 1)}${stop}`
}

test('a sentence ends at its stop, and begins at its first word', () => {
  const found = split(['body', '  They met.  Nobody  left the U.S. delegation. '])
  expect(textsOf(found)).toEqual(['They met.', 'Nobody  left the U.S. delegation.'])
})

test('a block ends a sentence, with or without a stop', () => {
  const found = split(['title', 'Envoys meet'], ['body', 'They met in'], ['body', 'Cairo.'])
  expect(textsOf(found)).toEqual(['Envoys meet', 'They met in', 'Cairo.'])
  expect(found.sentences.map(({ block }) => block)).toEqual([0, 1, 2])
})

test.each([
  'GENEVA, March 9 (Delta Wire) -',
  'GENEVA (Delta Wire) —',
  'GENEVA/NAIROBI, 9 March 2026 (DW) –',
  'PORT QUELL, Nigeria, March 9 (Delta Wire) --',
  'NAIROBI —',
  'Nairobi, March 9 (Delta Wire) -',
])('“%s” is a sentence of its own before the first', (dateline) => {
  expect(textsOf(split(['body', `${dateline} Envoys met. They left.`]))).toEqual([
    dateline,
    'Envoys met.',
    'They left.',
  ])
})

test.each([
  'UN - a body that meets in Geneva - sent envoys.',
  'Nairobi - a city of envoys - was quiet.',
  'KENYA-SOMALIA talks began.',
  'GENEVA, March 9, was quiet - nobody met.',
])('“%s” has no dateline', (text) => {
  expect(textsOf(split(['body', text]))).toEqual([text])
})

test('blocks that are not read have none, and those behind them keep their place', () => {
  const found = split(
    ['navigation', 'Home. News.'],
    ['body', 'They met.'],
    ['caption', 'The envoys.'],
    ['body', 'They left.'],
  )
  expect(textsOf(found)).toEqual(['They met.', 'They left.'])
  expect(found.sentences.map(({ block }) => block)).toEqual([1, 3])
})

test.each(['', ' ', '\n\n', '\u200b'])('%j has no sentence', (text) => {
  expect(split(['body', text]).sentences).toEqual([])
})

test('every word is in just one sentence', () => {
  const text = `They met. ${words(950)}. “Why?” Nobody knew; ${words(230, ';')} and so on…`
  const { sentences, words: all } = split(['title', 'A title'], ['body', text], ['body', 'End'])
  let next = 0
  for (const { first, last, start, end } of sentences) {
    expect(first).toBe(next)
    expect(last).toBeGreaterThan(first)
    expect(start).toBe(all[first]?.start)
    expect(end).toBe(all[last - 1]?.end)
    next = last
  }
  expect(next).toBe(all.length)
})

describe('a long sentence is cut', () => {
  test.each([
    ['199 words: no', words(199, '.'), [199]],
    ['200 words: no', words(200, '.'), [200]],
    ['201 words: behind the 200th', words(201, '.'), [200, 1]],
    ['350 words', words(350, '.'), [200, 150]],
    ['at a comma', `${words(150)}, ${words(99, '.')}`, [151, 99]],
    ['at the last comma', `${words(120)}, ${words(40)}, ${words(100, '.')}`, [162, 100]],
    [
      'at a semicolon before a later comma',
      `${words(120)}; ${words(40)}, ${words(100)}`,
      [121, 141],
    ],
    ['at a dash before a later comma', `${words(120)} — ${words(40)}, ${words(100)}`, [121, 141]],
    ['not at a comma in its first half', `${words(90)}, ${words(150)}`, [200, 41]],
    ['behind the 200th word, a comma', `${words(199)}, ${words(50)}`, [200, 50]],
  ])('%s', (_name, text, expected) => {
    expect(lengthsOf(text)).toEqual(expected)
  })

  test('no piece has more than 200 words, whatever the text', () => {
    for (const text of [
      words(5_000),
      `${words(150)}, `.repeat(20),
      ', '.repeat(3_000),
      '😀 '.repeat(999),
    ]) {
      const lengths = lengthsOf(text)
      expect(Math.max(...lengths)).toBeLessThanOrEqual(200)
      expect(lengths.reduce((sum, one) => sum + one, 0)).toBe(split(['body', text]).words.length)
    }
  })

  test('all its pieces but the last say so', () => {
    const { sentences } = split(['body', `They met. ${words(390, '.')} They left.`])
    expect(sentences.map(({ cut }) => cut)).toEqual([undefined, true, undefined, undefined])
    expect(sentences.filter((one) => 'cut' in one)).toHaveLength(1)
  })

  test('one of a thousand words too says so in all its pieces but the last', () => {
    const { sentences } = split(['body', words(1_000, '.')])
    expect(sentences.map(({ cut }) => cut)).toEqual([true, true, true, true, undefined])
  })
})

describe('long sentences are told of', () => {
  test('once for each, with the words of the first piece', () => {
    const { text, sentences } = split(
      ['body', `${words(390, '.')} They left.`],
      ['body', words(250)],
    )
    const notices = longSentences(text, sentences)
    expect(notices).toHaveLength(2)
    expect(notices.every(({ code }) => code === 'annotate/long-sentence')).toBe(true)
    expect(notices.map(({ evidence }) => evidence?.start)).toEqual(
      sentences.filter(({ cut }) => cut === true).map(({ start }) => start),
    )
  })

  test('none where none is long', () => {
    const { text, sentences } = split(['body', 'They met. They left.'])
    expect(longSentences(text, sentences)).toEqual([])
  })

  test('at most twenty', () => {
    const blocks = Array.from({ length: 30 }, () => ['body', words(201)] as const)
    const { text, sentences } = split(...blocks)
    expect(longSentences(text, sentences)).toHaveLength(20)
  })
})

test('10,000 blocks are split in no time to speak of', () => {
  const blocks = Array.from({ length: 10_000 }, () => ['body', 'They met. They left.'] as const)
  const start = performance.now()
  expect(split(...blocks).sentences).toHaveLength(20_000)
  expect(performance.now() - start).toBeLessThan(5_000)
})
