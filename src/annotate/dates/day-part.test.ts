import { describe, expect, test } from 'vitest'
import { PUBLISHED, readPlain } from '../../../test/dates-plain.ts'

describe('times of day', () => {
  test.each([
    [
      'It began at about 7 p.m. Friday.',
      ['about 7 p.m. Friday = TIME 2025-12-12T19:00 2025-12-12/2025-12-12'],
    ],
    [
      'It began at 3:30 Tuesday morning.',
      ['3:30 Tuesday morning = TIME 2025-12-16T03:30 2025-12-16/2025-12-16'],
    ],
    [
      'It began at 8:30 on Thursday night.',
      ['8:30 on Thursday night = TIME 2025-12-11T20:30 2025-12-11/2025-12-11'],
    ],
    [
      'It began at 10:30 this morning.',
      ['10:30 this morning = TIME 2025-12-17T10:30 2025-12-17/2025-12-17'],
    ],
    [
      'The ship sailed at 0800 GMT (1100 local time) on Friday.',
      [
        '0800 GMT = TIME 2025-12-12T08:00Z 2025-12-12/2025-12-12',
        '1100 local time = TIME 2025-12-12T11:00 2025-12-12/2025-12-12',
        'Friday = DATE 2025-12-12 2025-12-12/2025-12-12',
      ],
    ],
    [
      'It ended at nine o’clock in the evening.',
      ['nine o’clock in the evening = TIME 2025-12-17T21:00 2025-12-17/2025-12-17'],
    ],
    [
      'The truce began at midnight on Monday.',
      ['midnight on Monday = TIME 2025-12-15T24:00 2025-12-15/2025-12-15'],
    ],
    ['He left late last night.', ['late last night = TIME 2025-12-16TNI 2025-12-16/2025-12-17']],
    ['He left earlier Monday.', ['earlier Monday = DATE 2025-12-15 2025-12-15/2025-12-15']],
    [
      'He had called earlier in the day.',
      ['earlier in the day = DATE 2025-12-17 2025-12-17/2025-12-17'],
    ],
    ['The town is shelled at night.', ['night = TIME XXXX-XX-XXTNI']],
    [
      'They met on Friday. In the morning they signed.',
      [
        'Friday = DATE 2025-12-12 2025-12-12/2025-12-12',
        'the morning = TIME 2025-12-12TMO 2025-12-12/2025-12-12',
      ],
    ],
    [
      'Drones struck overnight into Saturday.',
      [
        'overnight = TIME 2025-12-12TNI 2025-12-12/2025-12-13',
        'Saturday = DATE 2025-12-13 2025-12-13/2025-12-13',
      ],
    ],
    [
      'It happened in the early hours of Sunday morning.',
      ['the early hours of Sunday morning = TIME 2025-12-14TMO 2025-12-14/2025-12-14'],
    ],
    ['The side won 3:30 on points, 12:5 in all.', []],
  ])('%s', (text, expected) => {
    expect(readPlain(text, PUBLISHED)).toEqual(expected)
  })
})
