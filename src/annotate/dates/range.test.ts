import { describe, expect, test } from 'vitest'
import { PUBLISHED, readPlain } from '../../../test/dates-plain.ts'

describe('both ends of a range stand for the whole of it', () => {
  test.each([
    [
      'They met between 3 and 5 March 2024.',
      ['3 = DATE 2024-03-03', '5 March 2024 = DATE 2024-03-05'],
      '2024-03-03/2024-03-05',
    ],
    [
      'The visit (March 3–5, 2024) was short.',
      ['March 3 = DATE 2024-03-03', '5, 2024 = DATE 2024-03-05'],
      '2024-03-03/2024-03-05',
    ],
    [
      'The visit of 3-5 March 2024 was short.',
      ['3 = DATE 2024-03-03', '5 March 2024 = DATE 2024-03-05'],
      '2024-03-03/2024-03-05',
    ],
    [
      'They talked from 31 May to 2 June 2024.',
      ['31 May = DATE 2024-05-31', '2 June 2024 = DATE 2024-06-02'],
      '2024-05-31/2024-06-02',
    ],
    [
      'The siege lasted from March to December.',
      ['March = DATE 2025-03', 'December = DATE 2025-12'],
      '2025-03-01/2025-12-31',
    ],
    [
      'They will meet from Monday to Wednesday.',
      ['Monday = DATE 2025-12-22', 'Wednesday = DATE 2025-12-24'],
      '2025-12-22/2025-12-24',
    ],
    [
      'He governed in 2014–2019.',
      ['2014 = DATE 2014', '2019 = DATE 2019'],
      '2014-01-01/2019-12-31',
    ],
  ])('%s', (text, ends, days) => {
    expect(readPlain(text, PUBLISHED)).toEqual(ends.map((end) => `${end} ${days}`))
  })

  test('dates in a list stay apart', () => {
    expect(readPlain('They met on 3 and 5 March 2024.')).toEqual([
      '3 = DATE 2024-03-03 2024-03-03/2024-03-03',
      '5 March 2024 = DATE 2024-03-05 2024-03-05/2024-03-05',
    ])
  })
})
