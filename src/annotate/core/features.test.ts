import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  affixes,
  BUCKETS,
  fnv,
  grams,
  MOST_GRAMS,
  NO_GRAM,
  plain,
  shapeRow,
  vectorKeys,
  wordKey,
} from './features.ts'

// What train/features.py gives for these words: form, keys of its vector, key of the learned one, rows of affixes, of
// letter groups, of the shape. A network trained on other numbers reads nonsense.
const TABLE: readonly [string, readonly string[], string, string, string, number][] = [
  [
    'the',
    ['the', 'the', 'the'],
    'the',
    '7184 7539 6733 7587 984 2397 2352',
    '17682 14925 25113 3106 11706',
    135,
  ],
  [
    'Kenya',
    ['kenya', 'kenya', 'kenya'],
    'kenya',
    '6781 3187 3336 1007 721 3398 6900',
    '4334 11528 22980 22262 1774 5159 5548 5444 5323',
    397,
  ],
  [
    'U.S.',
    ['u.s.', 'us', 'u.s.'],
    'u.s.',
    '7587 4808 482 4238 3622 1661 7987',
    '6301 482 22829 27927 7905 16739 31638',
    101,
  ],
  [
    'don’t',
    ["don't", "don't", "don't"],
    "don't",
    '736 2114 3903 736 556 75 7951',
    '19747 3903 9992 24059 31009 24516 6055 863 24880',
    72,
  ],
  ['“', ['"', '"', '"'], '"', '4370 3967 3564 2626 2223 1820 1417', '17294', 165],
  ['—', ['-', '-', ''], '-', '5579 5982 6385 3835 4238 4641 5044', '14053', 56],
  [
    '…',
    ['...', '', '...'],
    '...',
    '5982 6015 5732 4238 6479 2836 3061',
    '5450 5732 12180 14083 30369',
    25,
  ],
  [
    '2,500',
    ['2,500', '2,500', '2,500'],
    '0,000',
    '2626 1593 5055 3564 143 3233 7974',
    '26888 5055 19795 22353 29784 10084 17162 17206 15110',
    459,
  ],
  [
    '1990s',
    ['1990s', '1990s', '1990s'],
    '0000s',
    '2223 8097 5511 3557 1762 6476 5470',
    '23804 21895 22244 28028 7847 24264 27058 17870 19149',
    337,
  ],
  [
    'US-led',
    ['us-led', 'us-led', 'led'],
    'us-led',
    '7587 6559 4441 7184 3606 8143 5257',
    '534 20825 11710 5350 16287 18299 21942 14356 4470 11705 8568',
    178,
  ],
  ['a', ['a', 'a', 'a'], 'a', '2751 3154 3557 1007 1410 1813 7184', '7353', 135],
  ['', ['', '', ''], '', '7620 7623 7622 7636 7639 7638 7633', '8223', 453],
  [
    'NATO',
    ['nato', 'nato', 'nato'],
    'nato',
    '4766 2526 5629 3425 2114 340 6989',
    '32723 30205 9796 30015 22814 15197 19445',
    39,
  ],
  [
    'McKay',
    ['mckay', 'mckay', 'mckay'],
    'mckay',
    '4363 1095 3015 5975 2593 5745 4945',
    '2638 11207 19687 8097 12190 13252 31729 23265 21478',
    149,
  ],
  [
    'İzmir',
    ['i̇zmir', 'i̇zmir', 'i̇zmir'],
    'i̇zmir',
    '5975 5655 6044 3154 6584 2398 6319',
    '26374 22428 28562 26166 7054 32665 31255 28168 19442 10591 26259',
    397,
  ],
  [
    'Zürich',
    ['zürich', 'zürich', 'zürich'],
    'zürich',
    '4634 4513 4702 3828 6108 3206 1651',
    '4256 21086 31143 19940 18454 17937 15017 16978 11907 31875 10927',
    397,
  ],
  [
    'Київ',
    ['київ', 'київ', 'київ'],
    'київ',
    '2778 7917 4937 1298 6198 4911 3122',
    '9836 29513 28447 12775 1358 27618 16436',
    397,
  ],
  [
    '北京',
    ['北京', '北京', '北京'],
    '北京',
    '5673 1876 6781 1512 5508 7405 3130',
    '16469 30585 18782',
    135,
  ],
  [
    'counter-terrorism',
    ['counter-terrorism', 'counter-terrorism', 'terrorism'],
    'counter-terrorism',
    '3557 5241 1759 2619 4435 5685 3612',
    '7144 1759 7388 5699 26643 21953 15444 8885 13902 21953 12345 29151 24289 20310 26388 3621 3656 4452 540 12951 31673 27560 20139 26003',
    274,
  ],
  ['$', ['$', '$', '$'], '$', '1952 3161 2758 208 1417 1014 2223', '31968', 307],
  [
    'COVID-19',
    ['covid-19', 'covid-19', '19'],
    'covid-00',
    '3557 5241 2162 7191 1713 2859 4900',
    '7144 2162 14058 26317 26818 22656 123 20686 5661 7210 9753 27367 17726 8596 25684',
    46,
  ],
  [
    'ΟΔΟΣ',
    ['οδος', 'οδος', 'οδος'],
    'οδος',
    '7073 8148 6470 7330 6670 1723 2727',
    '31925 6470 2315 5087 27121 21687 28760',
    39,
  ],
  [
    'non\u00a0stop',
    ['non stop', 'non stop', 'non stop'],
    'non stop',
    '4766 108 577 2348 3080 4577 5553',
    '5597 577 12813 4129 31301 17450 25457 26189 9638 3736 23765 14744 30793 449 938',
    295,
  ],
  [
    'AbCdEfGhIjKlM',
    ['abcdefghijklm', 'abcdefghijklm', 'abcdefghijklm'],
    'abcdefghijklm',
    '2751 3984 6930 2619 2532 2196 7969',
    '11661 6930 24251 17452 17325 20926 8983 20280 17577 2554 16579 16228 31765 32265 26017 19169 10477 17197 19529 7705 21917 28157 2417 17745',
    237,
  ],
]

function numbers(list: string): readonly number[] {
  return list.split(' ').map(Number)
}

describe('a word is seen as in training', () => {
  test.each(TABLE)('“%s”', (form, keys, key, affixRows, gramRows, shape) => {
    const low = plain(form).toLowerCase()
    expect(vectorKeys(low)).toEqual(keys)
    expect(wordKey(low)).toBe(key)
    expect(affixes(low)).toEqual(numbers(affixRows))
    expect(grams(low)).toEqual(numbers(gramRows))
    expect(shapeRow(plain(form))).toBe(shape)
  })
})

test.each([
  ['', 0, 2166136261],
  ['a', 0, 3826002220],
  ['foobar', 0, 3214735720],
  ['Kenya', 0x9e3779b9, 2647759528],
  ['é', 3, 1863020797],
  ['😀', 0, 3409036472],
])('the hash of “%s” with the seed %i is %i', (text, seed, expected) => {
  expect(fnv(text, seed)).toBe(expected)
})

test.each([
  ['’tis', "'tis"],
  ['‘90s', "'90s"],
  ['“', '"'],
  ['–', '-'],
  ['wait…', 'wait...'],
  ['10\u00a0000', '10 000'],
  ['Zürich', 'Zürich'],
  ['', ''],
])('“%s” is read as “%s”', (form, expected) => {
  expect(plain(form)).toBe(expected)
})

test('a very long form is told by its beginning and its end', () => {
  const long = `${'a'.repeat(50_000)}${'b'.repeat(50_000)}`
  expect(plain(long)).toBe('a'.repeat(32) + 'b'.repeat(32))
  expect(plain('c'.repeat(64))).toBe('c'.repeat(64))
})

test.each([
  ['Nairobi', 'Cairo'],
  ['2,500', '13,000'],
  ['USA', 'NATO'],
  ['US-led', 'UN-led'],
  ['town', 'a'],
])('“%s” has the shape of “%s”', (one, other) => {
  expect(shapeRow(one)).toBe(shapeRow(other))
})

test.each([
  ['Nairobi', 'NAIROBI'],
  ['2,500', '2.500'],
  ['1990s', '1990'],
  ['!', '!!'],
])('“%s” has not the shape of “%s”', (one, other) => {
  expect(shapeRow(one)).not.toBe(shapeRow(other))
})

test('any form has rows that its tables have', () => {
  // Any units at all: lone halves of characters are among them.
  const form = fc
    .array(fc.nat(0xffff), { maxLength: 30 })
    .map((units) => String.fromCharCode(...units))
  fc.assert(
    fc.property(form, (text) => {
      const low = plain(text).toLowerCase()
      const [found, groups] = [affixes(low), grams(low)]
      expect(found).toHaveLength(7)
      expect(groups.length).toBeGreaterThan(0)
      expect(groups.length).toBeLessThanOrEqual(MOST_GRAMS)
      expect(found.every((row) => isRow(row, BUCKETS.affixes))).toBe(true)
      expect(groups.every((row) => isRow(row, BUCKETS.grams))).toBe(true)
      expect(isRow(shapeRow(plain(text)), BUCKETS.shapes)).toBe(true)
    }),
    { seed: 20_261_122 },
  )
})

test('the row of an empty place is that of no letter group', () => {
  expect(isRow(NO_GRAM, BUCKETS.grams)).toBe(false)
})

function isRow(row: number, rows: number): boolean {
  return Number.isInteger(row) && row >= 0 && row < rows
}
