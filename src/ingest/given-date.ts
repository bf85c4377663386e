const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const TIME = /^(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?$/
const ZONE = /(?:[Zz]|[+-](\d{2})(?::?(\d{2}))?)$/

/**
 * The publication date that stands beside a text, as Readout keeps it; nothing when it is not a day
 * of the calendar or an ISO 8601 date-time. With a zone it is kept as it is. A date-time without
 * one names no moment, so only its calendar day is kept.
 */
export function resolveGivenDate(value: string): string | undefined {
  const given = value.trim()
  const day = given.slice(0, 10)
  if (!isCalendarDay(day)) return undefined
  if (given.length === 10) return day
  if (!/[Tt ]/.test(given.charAt(10))) return undefined
  const clock = given.slice(11)
  const zone = ZONE.exec(clock)
  if (zone !== null && !isTime(zone[1], zone[2], undefined)) return undefined
  const time = TIME.exec(zone === null ? clock : clock.slice(0, zone.index))
  if (time === null || !isTime(time[1], time[2], time[3])) return undefined
  return zone === null ? day : given
}

function isCalendarDay(day: string): boolean {
  const parts = DATE.exec(day)
  if (parts === null) return false
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year > 0 && month >= 1 && month <= 12 && date >= 1 && date <= lastDay(year, month)
}

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isTime(hour = '0', minute = '0', second = '0'): boolean {
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
}
