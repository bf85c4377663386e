import { Temporal } from 'temporal-polyfill'
import { readStampLine } from '../stamp.ts'

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?\s?([Zz]|[+-]\d{2}:?\d{2}|UTC|GMT)?)?$/u

/**
 * The date that a page gives, as a day or, where it has a zone, as a date-time with its zone; nothing
 * for what is no date. "Mon, 04 May 2031 10:00:00 GMT" is one as well as "2031-05-04T10:00:00Z".
 */
export function dateIn(given: string): string | undefined {
  const iso = ISO.exec(given.trim())
  if (iso !== null) return joined(iso[1], iso[2], iso[3])
  const stamp = readStampLine(given)?.stamps[0]
  return stamp === undefined ? undefined : joined(stamp.day, stamp.time, stamp.zone)
}

function joined(day = '', time?: string, zone?: string): string | undefined {
  if (!isDay(day)) return undefined
  const offset = zone === undefined ? undefined : offsetOf(zone)
  if (time === undefined || offset === undefined) return day
  return `${day}T${time.length === 5 ? `${time}:00` : time}${offset}`
}

function offsetOf(zone: string): string | undefined {
  if (/^(?:z|utc|gmt)$/iu.test(zone)) return 'Z'
  const parts = /^([+-]\d{2}):?(\d{2})$/u.exec(zone)
  return parts === null ? undefined : `${parts[1]}:${parts[2]}`
}

/** Pages print 1 January 1970 and the year 1 for want of a date. */
function isDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (year < 1980 || month < 1 || month > 12 || date < 1) return false
  return date <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}
