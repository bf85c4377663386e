import { expect, test } from 'vitest'
import { findDate, readStampLine } from './stamp.ts'

test.each([
  ['Wednesday, 5 March 2031 10:21 PM EST', '2031-03-05', '22:21:00', '-05:00'],
  ['March 5, 2031, 10:21 p.m. ET', '2031-03-05', '22:21:00', 'America/New_York'],
  ['5 March 2031 at 22:21 GMT', '2031-03-05', '22:21:00', 'Z'],
  ['Updated 1:05 AM EDT, Wed March 5, 2031', '2031-03-05', '01:05:00', '-04:00'],
  ['2031-03-05T22:21:07+02:00', '2031-03-05', '22:21:07', '+02:00'],
  ['Wed 5 Mar 2031 22.21 CET', '2031-03-05', '22:21:00', '+01:00'],
  ['5 March 2031, 12:30 am (GMT+5:30)', '2031-03-05', '00:30:00', '+05:30'],
  ['March 5th, 2031, 1705 GMT', '2031-03-05', '17:05:00', 'Z'],
  ['5 March 2031 22:21 IST', '2031-03-05', '22:21:00', undefined],
  ['5 March 2031 22:21', '2031-03-05', '22:21:00', undefined],
  ['Published: 25/03/2031', '2031-03-25', undefined, undefined],
  ['3/25/2031', '2031-03-25', undefined, undefined],
  ['Published On 5 Mar 20315 Mar 2031', '2031-03-05', undefined, undefined],
  ['2031/03/05', '2031-03-05', undefined, undefined],
  ['5th of March 2031', '2031-03-05', undefined, undefined],
])('a date line is read: %s', (line, day, time, zone) => {
  const stamp = readStampLine(line)?.stamps[0]
  expect([stamp?.day, stamp?.time, stamp?.zone]).toEqual([day, time, zone])
  expect(readStampLine(line)?.rest).toBe('')
})

test.each(['03/04/2031', '30 February 2031', '5 March', 'March 5', '2031-13-05', '05/03/31'])(
  'a date that is ambiguous, impossible or without a year is none: %s',
  (line) => {
    expect(findDate(line)).toBeUndefined()
    expect(readStampLine(line)?.stamps ?? []).toEqual([])
  },
)

test('a line can state when it was published and when it was updated', () => {
  const line = 'Published 3 May 2031 10:00 GMT | Updated 4 May 2031 09:30 GMT'
  const stamps = readStampLine(line)?.stamps.map(({ word, day, start, end }) => [
    word,
    day,
    line.slice(start, end),
  ])
  expect(stamps).toEqual([
    ['published', '2031-05-03', '3 May 2031 10:00 GMT'],
    ['updated', '2031-05-04', '4 May 2031 09:30 GMT'],
  ])
})

test.each(['Talks were held on 5 March 2031 in Oslo', 'Ana Petrova, 5 March 2031'])(
  'other words on the line are told: %s',
  (line) => {
    expect(readStampLine(line)?.rest).not.toBe('')
  },
)

test.each(['', 'Talks resume', 'Article 5', '1,200 miles', '24.02'])(
  '%j is no date line',
  (line) => {
    expect(readStampLine(line)).toBeUndefined()
  },
)
