import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolveGivenDate } from './given-date.ts'

test.each([
  '2025-08-06',
  '2024-02-29',
  '2000-02-29',
  '0001-01-01',
  '2025-12-17T22:21:00-05:00',
  '2025-12-17T22:21Z',
  '2025-12-17t22:21:59.123456z',
  '2025-12-17 22:21:00+0530',
  '2025-12-17T22:21:00+01',
])('%s is kept as it is', (value) => {
  expect(resolveGivenDate(value)).toBe(value)
})

test.each([
  ['2009-12-19T17:00:00', '2009-12-19'],
  ['2009-12-19 17:00', '2009-12-19'],
  ['2009-12-19T17:00:00,250', '2009-12-19'],
])('%s names no moment, only the day %s', (value, day) => {
  expect(resolveGivenDate(value)).toBe(day)
})

test('space around a date is not part of it', () => {
  expect(resolveGivenDate(' 2025-08-06\r\n')).toBe('2025-08-06')
})

test.each([
  '',
  '2025',
  '2025-08',
  '2025-8-6',
  '20250806',
  '06/08/2025',
  'August 6, 2025',
  '2025-02-30',
  '2025-02-29',
  '1900-02-29',
  '2025-04-31',
  '2025-13-01',
  '2025-00-10',
  '2025-01-00',
  '0000-01-01',
  '2025-08-06T',
  '2025-08-06Z',
  '2025-08-06T24:00:00Z',
  '2025-08-06T12:60Z',
  '2025-08-06T12:00:60Z',
  '2025-08-06T12Z',
  '2025-08-06T12:00:00+24:00',
  '2025-08-06T12:00:00+01:60',
  '2025-08-06T12:00:00 Z',
  '2025-08-06T12:00:00ZZ',
  '2025-08-06T12:00:00[Europe/Kyiv]',
  '2025-08-06x12:00:00Z',
  '２０２５-08-06',
])('%j is no date', (value) => {
  expect(resolveGivenDate(value)).toBeUndefined()
})

test('no text makes it throw, and what it keeps begins with a calendar day', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.date({ noInvalidDate: true }).map(String)), (value) => {
      expect(resolveGivenDate(value) ?? '2025-08-06').toMatch(/^\d{4}-\d{2}-\d{2}/)
    }),
  )
})

test('every moment of the years 1 to 9999 is a date, as a computer writes it', () => {
  const moment = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(moment, (date) => {
      const written = date.toISOString()
      expect(resolveGivenDate(written)).toBe(written)
      expect(resolveGivenDate(written.slice(0, 10))).toBe(written.slice(0, 10))
    }),
  )
})
