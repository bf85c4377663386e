import { describe, expect, test } from 'vitest'
import { PUBLISHED, readPlain } from '../../../test/dates-plain.ts'

describe('dates that the words place', () => {
  test.each([
    [
      'It was signed on 17 December 2025.',
      '17 December 2025 = DATE 2025-12-17 2025-12-17/2025-12-17',
    ],
    [
      'It was signed on December 19, 2025.',
      'December 19, 2025 = DATE 2025-12-19 2025-12-19/2025-12-19',
    ],
    [
      'It was signed on the 3rd of May 1999.',
      'the 3rd of May 1999 = DATE 1999-05-03 1999-05-03/1999-05-03',
    ],
    ['Stand: 2025-12-17.', '2025-12-17 = DATE 2025-12-17 2025-12-17/2025-12-17'],
    ['Stand: 17.12.2025.', '17.12.2025 = DATE 2025-12-17 2025-12-17/2025-12-17'],
    ['Stand: 12/17/2025.', '12/17/2025 = DATE 2025-12-17 2025-12-17/2025-12-17'],
    ['The border closed in February 2022.', 'February 2022 = DATE 2022-02 2022-02-01/2022-02-28'],
    ['Fighting has gone on since 2014.', '2014 = DATE 2014 2014-01-01/2014-12-31'],
    ['The 2022 invasion changed that.', '2022 = DATE 2022 2022-01-01/2022-12-31'],
    ['Many fled in the 1990s.', 'the 1990s = DATE 199 1990-01-01/1999-12-31'],
    ['They met in the early 1990s.', 'the early 1990s = DATE 199 1990-01-01/1993-12-31'],
    ['It began in early 2023.', 'early 2023 = DATE 2023 2023-01-01/2023-04-30'],
    ['It began in late March 2022.', 'late March 2022 = DATE 2022-03 2022-03-21/2022-03-31'],
    ['They left at the end of 2021.', 'the end of 2021 = DATE 2021 2021-12-01/2021-12-31'],
    ['It fell in the summer of 2014.', 'the summer of 2014 = DATE 2014-SU 2014-06-01/2014-08-31'],
    [
      'Output rose in the third quarter of 2024.',
      'the third quarter of 2024 = DATE 2024-Q3 2024-07-01/2024-09-30',
    ],
    [
      'Saturday, December 20, 2025, is the day.',
      'Saturday, December 20, 2025 = DATE 2025-12-20 2025-12-20/2025-12-20',
    ],
    [
      'It ended at noon on 11 November 1918.',
      'noon on 11 November 1918 = TIME 1918-11-11T12:00 1918-11-11/1918-11-11',
    ],
    [
      'Posted December 19, 2025 2:22 am',
      'December 19, 2025 2:22 am = TIME 2025-12-19T02:22 2025-12-19/2025-12-19',
    ],
    [
      'Posted 17 December 2025 10:21 PM EST',
      '17 December 2025 10:21 PM EST = TIME 2025-12-17T22:21-05:00 2025-12-17/2025-12-17',
    ],
    [
      'Updated 2025-12-17T10:30:00Z.',
      '2025-12-17T10:30:00Z = TIME 2025-12-17T10:30Z 2025-12-17/2025-12-17',
    ],
    ['The 1916 battle went on.', '1916 = DATE 1916 1916-01-01/1916-12-31'],
    [
      'It fell in the last week of August 2024.',
      'the last week of August 2024 = DATE 2024-08 2024-08-21/2024-08-31',
    ],
  ])('%s', (text, expected) => {
    expect(readPlain(text)).toEqual([expected])
  })
})

describe('years and decades of our time', () => {
  test.each([
    ['The deadly 2005 rampage shocked all.', ['2005 = DATE 2005 2005-01-01/2005-12-31']],
    ['The 1967 killings were solved.', ['1967 = DATE 1967 1967-01-01/1967-12-31']],
    [
      'It won in 2015, 2017 and 2019.',
      [
        '2015 = DATE 2015 2015-01-01/2015-12-31',
        '2017 = DATE 2017 2017-01-01/2017-12-31',
        '2019 = DATE 2019 2019-01-01/2019-12-31',
      ],
    ],
    ["It began in the late '80s.", ["the late '80s = DATE 198 1987-01-01/1989-12-31"]],
    ['It began in the sixties.', ['the sixties = DATE 196 1960-01-01/1969-12-31']],
    ["He left in March '89.", ["March '89 = DATE 1989-03 1989-03-01/1989-03-31"]],
    [
      'The Fourth of July, 1999, was hot.',
      ['The Fourth of July, 1999 = DATE 1999-07-04 1999-07-04/1999-07-04'],
    ],
    [
      'It came on Fri., Aug. 2, 2024.',
      ['Fri., Aug. 2, 2024 = DATE 2024-08-02 2024-08-02/2024-08-02'],
    ],
    ['The wire is of 11/02/89.', ['11/02/89 = DATE 1989-11-02 1989-11-02/1989-11-02']],
    ['The ship sank in 480 BC.', ['480 BC = DATE BC0480']],
    ['He is in his sixties.', []],
  ])('%s', (text, expected) => {
    expect(readPlain(text)).toEqual(expected)
  })
})

describe('dates of two readings, and months alone', () => {
  test.each([
    ['The form says 5/12/2025.', ['5/12/2025 = DATE 2025-12-05 2025-12-05/2025-12-05']],
    ['The November accord held.', ['November = DATE 2025-11 2025-11-01/2025-11-30']],
    ['Its March report was bleak.', ['March = DATE 2025-03 2025-03-01/2025-03-31']],
    ['They will vote in May.', ['May = DATE 2026-05 2026-05-01/2026-05-31']],
    ['April Stone met May Wilson and Theresa May.', []],
  ])('%s', (text, expected) => {
    expect(readPlain(text, PUBLISHED)).toEqual(expected)
  })
})
