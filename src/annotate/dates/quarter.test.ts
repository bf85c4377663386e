import { describe, expect, test } from 'vitest'
import { PUBLISHED, readPlain } from '../../../test/dates-plain.ts'

describe('quarters, halves and fiscal years', () => {
  test.each([
    [
      'Output fell in the third quarter.',
      ['the third quarter = DATE 2025-Q3 2025-07-01/2025-09-30'],
    ],
    ['Third-quarter exports fell.', ['Third-quarter = DATE 2025-Q3 2025-07-01/2025-09-30']],
    [
      'The firm expects losses in the first quarter.',
      ['the first quarter = DATE 2026-Q1 2026-01-01/2026-03-31'],
    ],
    [
      'It sold less in the third quarter of last year.',
      ['the third quarter of last year = DATE 2024-Q3 2024-07-01/2024-09-30'],
    ],
    [
      "This year's second quarter was poor.",
      ["This year's second quarter = DATE 2025-Q2 2025-04-01/2025-06-30"],
    ],
    ['Q3 2024 was poor.', ['Q3 2024 = DATE 2024-Q3 2024-07-01/2024-09-30']],
    [
      'It lost money in the latest quarter.',
      ['the latest quarter = DATE 2025-Q3 2025-07-01/2025-09-30'],
    ],
    ['Sales rise next quarter.', ['next quarter = DATE 2026-Q1 2026-01-01/2026-03-31']],
    [
      'The second half of 2023 was quiet.',
      ['The second half of 2023 = DATE 2023-H2 2023-07-01/2023-12-31'],
    ],
    ['Exports rose in the first half.', ['the first half = DATE 2025-H1 2025-01-01/2025-06-30']],
    ['Fiscal 2024 was poor.', ['Fiscal 2024 = DATE 2024 2024-01-01/2024-12-31']],
    [
      'The budget for fiscal year 2026 passed.',
      ['fiscal year 2026 = DATE 2026 2026-01-01/2026-12-31'],
    ],
    ['It must be paid by year-end.', ['year-end = DATE 2025-12 2025-12-01/2025-12-31']],
    [
      'Profit fell in the third quarter from $5 million a year earlier.',
      [
        'the third quarter = DATE 2025-Q3 2025-07-01/2025-09-30',
        'a year earlier = DATE 2024-Q3 2024-07-01/2024-09-30',
      ],
    ],
    [
      'Profit fell in the third quarter. In the year-ago period it had doubled. Sales rose for the quarter.',
      [
        'the third quarter = DATE 2025-Q3 2025-07-01/2025-09-30',
        'the year-ago period = DATE 2024-Q3 2024-07-01/2024-09-30',
        'the quarter = DATE 2025-Q3 2025-07-01/2025-09-30',
      ],
    ],
    [
      'The loss was smaller than in the year-earlier quarter.',
      ['the year-earlier quarter = DATE 2024-Q3 2024-07-01/2024-09-30'],
    ],
    [
      'In November exports fell 3 percent from a year earlier.',
      [
        'November = DATE 2025-11 2025-11-01/2025-11-30',
        'a year earlier = DATE 2024-11 2024-11-01/2024-11-30',
      ],
    ],
    ['Three quarters of the members left in the first half of the match.', []],
    ['They live in the Old Quarter.', []],
  ])('%s', (text, expected) => {
    expect(readPlain(text, PUBLISHED)).toEqual(expected)
  })
})

describe('without a publication date a quarter has no year', () => {
  test.each([
    ['Output fell in the third quarter.', ['the third quarter = DATE XXXX-Q3']],
    ['It lost money in the latest quarter.', ['the latest quarter = DATE XXXX-QX']],
    ['The loss was smaller than in the year-ago period.', ['the year-ago period = DATE XXXX']],
  ])('%s', (text, expected) => {
    expect(readPlain(text)).toEqual(expected)
  })
})
