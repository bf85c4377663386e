import { describe, expect, test } from 'vitest'
import { PUBLISHED, readPlain } from '../../../test/dates-plain.ts'

describe('dates reckoned from the day of publication, a Wednesday', () => {
  test.each([
    ['The minister resigned on Friday.', 'Friday = DATE 2025-12-12 2025-12-12/2025-12-12'],
    ['The minister resigned on Wednesday.', 'Wednesday = DATE 2025-12-17 2025-12-17/2025-12-17'],
    ['The envoys will meet on Friday.', 'Friday = DATE 2025-12-19 2025-12-19/2025-12-19'],
    ['The envoys are to meet on Friday.', 'Friday = DATE 2025-12-19 2025-12-19/2025-12-19'],
    [
      'The envoys are expected to meet on Friday.',
      'Friday = DATE 2025-12-19 2025-12-19/2025-12-19',
    ],
    ['The envoys agreed to meet on Friday.', 'Friday = DATE 2025-12-19 2025-12-19/2025-12-19'],
    [
      'Talks scheduled for Friday drew little notice.',
      'Friday = DATE 2025-12-19 2025-12-19/2025-12-19',
    ],
    [
      'The envoys failed to reach a deal on Friday.',
      'Friday = DATE 2025-12-12 2025-12-12/2025-12-12',
    ],
    ['Talks held on Friday led nowhere.', 'Friday = DATE 2025-12-12 2025-12-12/2025-12-12'],
    ['He said on Monday that they would talk.', 'Monday = DATE 2025-12-15 2025-12-15/2025-12-15'],
    ['He said they would talk again on Monday.', 'Monday = DATE 2025-12-22 2025-12-22/2025-12-22'],
    ['On Monday, the council will vote.', 'Monday = DATE 2025-12-22 2025-12-22/2025-12-22'],
    ['Friday’s meeting will decide.', 'Friday = DATE 2025-12-19 2025-12-19/2025-12-19'],
    [
      'The council gave them until Friday to answer.',
      'Friday = DATE 2025-12-19 2025-12-19/2025-12-19',
    ],
    ['The two sides must answer by Friday.', 'Friday = DATE 2025-12-19 2025-12-19/2025-12-19'],
    ['The truce lasted until Friday.', 'Friday = DATE 2025-12-12 2025-12-12/2025-12-12'],
    ['By Friday, troops had reached the river.', 'Friday = DATE 2025-12-12 2025-12-12/2025-12-12'],
    ['Talks are set for next Thursday.', 'next Thursday = DATE 2025-12-25 2025-12-25/2025-12-25'],
    [
      'He spoke at 3 p.m. on Tuesday, Dec. 16.',
      '3 p.m. on Tuesday, Dec. 16 = TIME 2025-12-16T15:00 2025-12-16/2025-12-16',
    ],
    [
      'Shells fell in the early hours of Tuesday.',
      'the early hours of Tuesday = TIME 2025-12-16TMO 2025-12-16/2025-12-16',
    ],
    [
      'As Friday’s deadline approaches, nerves fray.',
      'Friday = DATE 2025-12-19 2025-12-19/2025-12-19',
    ],
    ['He said on Friday the talks had failed.', 'Friday = DATE 2025-12-12 2025-12-12/2025-12-12'],
    ['Leaders to meet on Friday', 'Friday = DATE 2025-12-19 2025-12-19/2025-12-19'],
    ['The war was discussed last summer.', 'last summer = DATE 2025-SU 2025-06-01/2025-08-31'],
    [
      'They met at the close of last year.',
      'the close of last year = DATE 2024 2024-12-01/2024-12-31',
    ],
    ['They met last Tuesday.', 'last Tuesday = DATE 2025-12-16 2025-12-16/2025-12-16'],
    ['They met last Wednesday.', 'last Wednesday = DATE 2025-12-10 2025-12-10/2025-12-10'],
    ['They will meet next Monday.', 'next Monday = DATE 2025-12-22 2025-12-22/2025-12-22'],
    [
      'They will meet on Monday of next week.',
      'Monday of next week = DATE 2025-12-22 2025-12-22/2025-12-22',
    ],
    ['Shells fell on Friday night.', 'Friday night = TIME 2025-12-12TNI 2025-12-12/2025-12-12'],
    [
      'Late on Friday night, a depot burned.',
      'Late on Friday night = TIME 2025-12-12TNI 2025-12-12/2025-12-12',
    ],
    [
      'They landed on Saturday morning.',
      'Saturday morning = TIME 2025-12-13TMO 2025-12-13/2025-12-13',
    ],
    [
      'They landed at 10pm on Friday.',
      '10pm on Friday = TIME 2025-12-12T22:00 2025-12-12/2025-12-12',
    ],
    ['They are due to meet this weekend.', 'this weekend = DATE 2025-W51-WE 2025-12-20/2025-12-21'],
    ['They met last weekend.', 'last weekend = DATE 2025-W50-WE 2025-12-13/2025-12-14'],
    ['They met over the weekend.', 'the weekend = DATE 2025-W50-WE 2025-12-13/2025-12-14'],
    ['They met earlier this week.', 'earlier this week = DATE 2025-W51 2025-12-15/2025-12-16'],
    ['They met earlier in the week.', 'earlier in the week = DATE 2025-W51 2025-12-15/2025-12-16'],
    ['They will meet later this week.', 'later this week = DATE 2025-W51 2025-12-18/2025-12-21'],
    ['They met this week.', 'this week = DATE 2025-W51 2025-12-15/2025-12-17'],
    ['They are expected to meet this week.', 'this week = DATE 2025-W51 2025-12-15/2025-12-21'],
    ['They met last week.', 'last week = DATE 2025-W50 2025-12-08/2025-12-14'],
    ['They will meet next week.', 'next week = DATE 2025-W52 2025-12-22/2025-12-28'],
    ['They met last month.', 'last month = DATE 2025-11 2025-11-01/2025-11-30'],
    ['They met late last month.', 'late last month = DATE 2025-11 2025-11-21/2025-11-30'],
    ['They meet again next year.', 'next year = DATE 2026 2026-01-01/2026-12-31'],
    ['They met yesterday.', 'yesterday = DATE 2025-12-16 2025-12-16/2025-12-16'],
    ['They meet today.', 'today = DATE 2025-12-17 2025-12-17/2025-12-17'],
    ['They will meet tomorrow.', 'tomorrow = DATE 2025-12-18 2025-12-18/2025-12-18'],
    ['They will meet tonight.', 'tonight = TIME 2025-12-17TNI 2025-12-17/2025-12-17'],
    ['They met this morning.', 'this morning = TIME 2025-12-17TMO 2025-12-17/2025-12-17'],
    ['Drones struck overnight.', 'overnight = TIME 2025-12-16TNI 2025-12-16/2025-12-17'],
    ['Talks will go on over Christmas.', 'Christmas = DATE 2025-12-25 2025-12-24/2025-12-26'],
    [
      'Talks will go on over the Christmas period.',
      'the Christmas period = DATE 2025-12-25 2025-12-24/2025-12-26',
    ],
    ['They met three days ago.', 'three days ago = DATE 2025-12-14 2025-12-14/2025-12-14'],
    ['They met two weeks ago.', 'two weeks ago = DATE 2025-W49 2025-12-01/2025-12-07'],
    [
      'Four attacks came in the past ten days.',
      'the past ten days = DATE P10D 2025-12-07/2025-12-17',
    ],
    [
      'The coming fortnight could decide it.',
      'The coming fortnight = DATE P2W 2025-12-17/2025-12-31',
    ],
    [
      'They shot down 30 drones over the previous day.',
      'the previous day = DATE P1D 2025-12-16/2025-12-17',
    ],
    ['Shops closed last December.', 'last December = DATE 2024-12 2024-12-01/2024-12-31'],
    ['The truce collapsed in March.', 'March = DATE 2025-03 2025-03-01/2025-03-31'],
    ['The truce will be renewed in March.', 'March = DATE 2026-03 2026-03-01/2026-03-31'],
    ['They met on December 5.', 'December 5 = DATE 2025-12-05 2025-12-05/2025-12-05'],
    ['They met on Dec. 5.', 'Dec. 5 = DATE 2025-12-05 2025-12-05/2025-12-05'],
    ['They will meet on 5 January.', '5 January = DATE 2026-01-05 2026-01-05/2026-01-05'],
    [
      'The law passed in December last year.',
      'December last year = DATE 2024-12 2024-12-01/2024-12-31',
    ],
    ['The pact was signed in mid-March.', 'mid-March = DATE 2025-03 2025-03-11/2025-03-20'],
  ])('%s', (text, expected) => {
    expect(readPlain(text, PUBLISHED)).toEqual([expected])
  })

  test('on a Sunday this weekend is the one that ends', () => {
    expect(readPlain('They met this weekend.', '2025-12-21')).toEqual([
      'this weekend = DATE 2025-W51-WE 2025-12-20/2025-12-21',
    ])
  })

  test('on a Monday they met this weekend is the one just over', () => {
    expect(readPlain('They met this weekend.', '2025-12-22')).toEqual([
      'this weekend = DATE 2025-W51-WE 2025-12-20/2025-12-21',
    ])
  })

  test('on a Monday, this week of what is to come runs to Sunday', () => {
    expect(readPlain('They are expected to speak this week.', '2025-03-17')).toEqual([
      'this week = DATE 2025-W12 2025-03-17/2025-03-23',
    ])
  })
})

describe('weekdays of another week, and what came before', () => {
  test.each([
    [
      'They will meet this coming Friday.',
      ['this coming Friday = DATE 2025-12-19 2025-12-19/2025-12-19'],
    ],
    [
      'It rained from Monday through Friday.',
      [
        'Monday = DATE 2025-12-08 2025-12-08/2025-12-12',
        'Friday = DATE 2025-12-12 2025-12-08/2025-12-12',
      ],
    ],
    [
      'They will meet Monday to Wednesday.',
      [
        'Monday = DATE 2025-12-22 2025-12-22/2025-12-24',
        'Wednesday = DATE 2025-12-24 2025-12-22/2025-12-24',
      ],
    ],
    [
      'The siege lasted March to December.',
      [
        'March = DATE 2025-03 2025-03-01/2025-12-31',
        'December = DATE 2025-12 2025-03-01/2025-12-31',
      ],
    ],
    ['Since Monday they have waited.', ['Monday = DATE 2025-12-15 2025-12-15/2025-12-15']],
    ['They have until Friday.', ['Friday = DATE 2025-12-19 2025-12-19/2025-12-19']],
    ['He had called a day earlier.', ['a day earlier = DATE 2025-12-16 2025-12-16/2025-12-16']],
    [
      'It will be done by the end of the month.',
      ['the end of the month = DATE 2025-12 2025-12-21/2025-12-31'],
    ],
    ['Output fell in the current year.', ['the current year = DATE 2025 2025-01-01/2025-12-31']],
  ])('%s', (text, expected) => {
    expect(readPlain(text, PUBLISHED)).toEqual(expected)
  })
})
