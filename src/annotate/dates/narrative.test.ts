import { describe, expect, test } from 'vitest'
import { findPlain, PUBLISHED, readPlain } from '../../../test/dates-plain.ts'

describe('dates reckoned from a date in the text', () => {
  test.each([
    [
      'They met on Friday. The next day, the talks broke up.',
      'The next day = DATE 2025-12-13 2025-12-13/2025-12-13',
    ],
    [
      'A truce began on 3 March 2024. It broke two days later.',
      'two days later = DATE 2024-03-05 2024-03-05/2024-03-05',
    ],
    [
      'It began in 2015. In October of that year, the port fell.',
      'October of that year = DATE 2015-10 2015-10-01/2015-10-31',
    ],
    [
      'They met on 3 March 2024 and signed the same day.',
      'the same day = DATE 2024-03-03 2024-03-03/2024-03-03',
    ],
    [
      'On 24 February 2022 the army crossed over, and in April it withdrew.',
      'April = DATE 2022-04 2022-04-01/2022-04-30',
    ],
  ])('%s', (text, expected) => {
    expect(readPlain(text, PUBLISHED)[1]).toBe(expected)
    expect(findPlain(text, PUBLISHED)[1]?.when?.anchor?.kind).toBe('text')
  })

  test('a history tells its dates in their own years', () => {
    const history =
      'War broke out in August 1914. In September 1914 the front froze. On 22 April 1915 gas was used. ' +
      'In May 1915 a pact was signed. In February 1916 the siege began. By 25 February, the fort had fallen.'
    expect(readPlain(history, '2009-12-19').at(-1)).toBe(
      '25 February = DATE 1916-02-25 1916-02-25/1916-02-25',
    )
  })
})

describe('the day goes on past a longer stretch', () => {
  test.each([
    [
      'They met on Friday, for the first time since 2019. The next day they parted.',
      [
        'Friday = DATE 2025-12-12 2025-12-12/2025-12-12',
        '2019 = DATE 2019 2019-01-01/2019-12-31',
        'The next day = DATE 2025-12-13 2025-12-13/2025-12-13',
      ],
    ],
    [
      'He left on Dec. 1 and came back the following Tuesday.',
      [
        'Dec. 1 = DATE 2025-12-01 2025-12-01/2025-12-01',
        'the following Tuesday = DATE 2025-12-02 2025-12-02/2025-12-02',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(readPlain(text, PUBLISHED)).toEqual(expected)
  })
})
