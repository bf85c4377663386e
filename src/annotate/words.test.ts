import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type WordListData, wordLists } from '../lexicon/word-lists.ts'
import { splitWords } from './words.ts'

const file = join(import.meta.dirname, '..', '..', 'data', 'lexicon', 'tokens.yaml')
const lists = wordLists(parse(readFileSync(file, 'utf8')) as WordListData)

function wordsOf(text: string): readonly string[] {
  return splitWords(text, 0, text.length, lists).map(({ start, end }) => text.slice(start, end))
}

/** Each row: a text, and its words with a bar between them. */
function splits(rows: readonly (readonly [string, string])[]): void {
  test.each(rows)('%s', (text, words) => expect(wordsOf(text).join('|')).toBe(words))
}

describe('an abbreviation keeps its stop', () => {
  splits([
    ['Gen. Harrow met U.S. envoys', 'Gen.|Harrow|met|U.S.|envoys'],
    ['at 9 a.m. on Sept. 3, i.e. late', 'at|9|a.m.|on|Sept.|3|,|i.e.|late'],
    ['a Ph.D. from St. Olav', 'a|Ph.D.|from|St.|Olav'],
    ['No. 5 and No.5', 'No.|5|and|No.|5'],
    ['The answer was no.', 'The|answer|was|no|.'],
    ['ships, guns etc. and more', 'ships|,|guns|etc.|and|more'],
    ['ships, guns etc.', 'ships|,|guns|etc|.'],
    ['the U.S.-led force', 'the|U.S.|-|led|force'],
    ['It was sold to Orbel Inc. The price fell', 'It|was|sold|to|Orbel|Inc|.|The|price|fell'],
    ['Orbel Inc. sold it', 'Orbel|Inc.|sold|it'],
    ['It began on Nov.28', 'It|began|on|Nov.|28'],
    ['They sat. Nobody moved', 'They|sat|.|Nobody|moved'],
  ])
})

describe('an initial keeps its stop', () => {
  splits([
    ['J. K. Dunmore and A.B. Crane', 'J.|K.|Dunmore|and|A.B.|Crane'],
    ['J.K.Dunmore', 'J.K.|Dunmore'],
    ['older than I. He left', 'older|than|I|.|He|left'],
    ['It was plan B.', 'It|was|plan|B|.'],
  ])
})

describe('quotes and brackets are words', () => {
  splits([
    ['“Stop!” (he said).', '“|Stop|!|”|(|he|said|)|.'],
    ['"the \'quiet\' man"', '"|the|\'|quiet|\'|man|"'],
    ['[sic] {x} «y»', '[|sic|]|{|x|}|«|y|»'],
  ])
})

describe('marks that belong together are one word', () => {
  splits([
    ['well... no', 'well|...|no'],
    ['well … no', 'well|…|no'],
    ['What?! Never!!', 'What|?!|Never|!!'],
    ['talks -- three', 'talks|--|three'],
    ['fine :) she wrote', 'fine|:)|she|wrote'],
  ])
})

describe('currency and units are words', () => {
  splits([
    ['€90bn', '€|90|bn'],
    ['$1.2m', '$|1.2|m'],
    ['US$4.5 million', 'US$|4.5|million'],
    ['10pm', '10|pm'],
    ['2p.m. local time', '2|p.m.|local|time'],
    ['5km, 3% and 24°C', '5|km|,|3|%|and|24|°|C'],
    ['a 5G mast, a $4b debt, flat 4b', 'a|5G|mast|,|a|$|4|b|debt|,|flat|4b'],
  ])
})

describe('hyphens and dashes are words', () => {
  splits([
    ['a long-term, US-led plan', 'a|long|-|term|,|US|-|led|plan'],
    ['an 80-year-old', 'an|80|-|year|-|old'],
    ['talks—three rounds of which—failed', 'talks|—|three|rounds|of|which|—|failed'],
    ['2020–21 and 2020-21', '2020|–|21|and|2020|-|21'],
    ['Al-Karam', 'Al|-|Karam'],
    ['a UN-backed ex-minister', 'a|UN|-|backed|ex-minister'],
    ['re-elected by e-mail', 're-elected|by|e-mail'],
    ['Hizb-e-Nur', 'Hizb|-|e|-|Nur'],
    ['and/or', 'and|/|or'],
  ])
})

describe.each([
  ['straight', "'"],
  ['curly', '’'],
])('%s apostrophes', (_, mark) => {
  const rows = [
    ["don't", "do|n't"],
    ["can't", "ca|n't"],
    ["it's", "it|'s"],
    ["Norland's", "Norland|'s"],
    ["officials'", "officials|'"],
    ["shouldn't've", "should|n't|'ve"],
    ["O'Hara", "O'Hara"],
    ["o'clock", "o'clock"],
    ["the '90s", "the|'90s"],
    ["the 60's", "the|60's"],
    ["2024's end", "2024|'s|end"],
    ["'tis", "'t|is"],
    ["tell 'em", "tell|'em"],
  ] as const
  splits(rows.map(([text, words]) => [text.replaceAll("'", mark), words.replaceAll("'", mark)]))
})

describe('words written as one are two', () => {
  splits([
    ['cannot', 'can|not'],
    ['Gonna', 'Gon|na'],
    ['canned', 'canned'],
  ])
})

describe('white space of every kind parts words and is none', () => {
  splits([
    ['5\u00a0km\u2009away\u3000now', '5|km|away|now'],
    ['\u200bco\u00adop\u200beration\u200b', 'co\u00adop\u200beration'],
    ['\ufeff \u200b', ''],
  ])
})

describe('an address is one word', () => {
  splits([
    ['See https://example.org/a,b?c=1.', 'See|https://example.org/a,b?c=1|.'],
    ['(www.example.org)', '(|www.example.org|)'],
    ['desk.one@example.org, @norland_mod', 'desk.one@example.org|,|@norland_mod'],
    ['#peace on example.com', '#peace|on|example.com'],
    ['It ended.They left', 'It|ended|.|They|left'],
  ])
})

describe('numbers keep their inner marks', () => {
  splits([
    ['1,200.50 at 10:30', '1,200.50|at|10:30'],
    ['.04 and 3.5.', '.04|and|3.5|.'],
    ['9/11, 24/7, 11/28/2000', '9/11|,|24|/|7|,|11/28/2000'],
    ['call 555-0123 or 1-800-555-0123', 'call|555-0123|or|1-800-555-0123'],
    ['won 3-1, 350-1500', 'won|3|-|1|,|350|-|1500'],
    ['the 1990s, 3rd', 'the|1990s|,|3rd'],
    ['9:30-1130', '9:30|-|1130'],
    ['3x4', '3|x|4'],
  ])
})

describe('bullets are words', () => {
  splits([
    ['• Two killed', '•|Two|killed'],
    ['1. Two killed', '1|.|Two|killed'],
    ['👍🏽👩‍🚒 ok', '👍🏽|👩‍🚒|ok'],
  ])
})

const HOSTILE = [
  '-',
  'a',
  '.',
  "'",
  '"',
  '1-',
  'ab.',
  'a@',
  '1x',
  'x.com',
  'www.)',
  'a-',
  '😀',
  'J. ',
  '\ud83d',
  '\u200b',
  'Mr.)',
  'http://',
]

test.each(HOSTILE)(
  '100,000 units of “%s” are split in no time, and nothing but space is left out',
  (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length))
    const begun = performance.now()
    const words = splitWords(text, 0, text.length, lists)
    expect(performance.now() - begun).toBeLessThan(2_000)
    let last = 0
    let left = ''
    for (const { start, end } of words) {
      if (start < last || end <= start) throw new Error(`Words overlap at ${start}.`)
      left += text.slice(last, start)
      last = end
    }
    expect((left + text.slice(last)).replace(/[\s\u200b]/g, '')).toBe('')
  },
)

test('only the stretch asked for is split', () => {
  expect(splitWords('one two three', 4, 7, lists)).toEqual([{ start: 4, end: 7 }])
})
