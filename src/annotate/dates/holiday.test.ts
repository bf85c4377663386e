import { describe, expect, test } from 'vitest'
import { PUBLISHED, readPlain } from '../../../test/dates-plain.ts'

describe('feasts and holidays', () => {
  test.each([
    ['Talks will go on over Christmas.', ['Christmas = DATE 2025-12-25 2025-12-24/2025-12-26']],
    ['Last Christmas was quiet.', ['Last Christmas = DATE 2024-12-25 2024-12-24/2024-12-26']],
    ['Christmas 2019 was quiet.', ['Christmas 2019 = DATE 2019-12-25 2019-12-24/2019-12-26']],
    [
      'Shells will fall on New Year’s Eve.',
      ['New Year’s Eve = DATE 2025-12-31 2025-12-31/2025-12-31'],
    ],
    ['They met on Thanksgiving.', ['Thanksgiving = DATE 2025-11-27 2025-11-27/2025-11-27']],
    ['It fell quiet at Easter.', ['Easter = DATE 2025-04-20 2025-04-18/2025-04-21']],
    ['They rested on Good Friday.', ['Good Friday = DATE 2025-04-18 2025-04-18/2025-04-18']],
    [
      'A truce held over Orthodox Easter in May 2024.',
      [
        'Orthodox Easter = DATE 2025-04-20 2025-04-18/2025-04-21',
        'May 2024 = DATE 2024-05 2024-05-01/2024-05-31',
      ],
    ],
    ['The truce held during Ramadan.', ['Ramadan = DATE 2025-03 2025-03-01/2025-03-29']],
    [
      'The guns fell silent for Eid al-Adha.',
      ['Eid al-Adha = DATE 2025-06-06 2025-06-06/2025-06-09'],
    ],
    [
      'They were freed before Passover 2024.',
      ['Passover 2024 = DATE 2024-04-23 2024-04-23/2024-04-30'],
    ],
    ['It rained on Memorial Day.', ['Memorial Day = DATE 2025-05-26 2025-05-26/2025-05-26']],
    ['They parade every Christmas.', ['every Christmas = SET P1Y']],
    ['The office Christmas party was dull.', []],
    ['The Good Friday Agreement held.', []],
    ['The ship left Christmas Island.', []],
    ['Ramadan Demir was freed.', []],
    ['Paint on Easter eggs dried.', []],
  ])('%s', (text, expected) => {
    expect(readPlain(text, PUBLISHED)).toEqual(expected)
  })
})

describe('without a publication date a feast has no year', () => {
  test.each([
    ['They met over Christmas.', ['Christmas = DATE XXXX-12-25']],
    ['They met at Easter.', ['Easter = DATE XXXX']],
  ])('%s', (text, expected) => {
    expect(readPlain(text)).toEqual(expected)
  })
})
