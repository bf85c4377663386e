// Works out the days of feasts that move, so that the program needs neither Easter nor foreign calendars when it runs.
import { Temporal } from 'temporal-polyfill/full'
import type { Holiday } from '../src/lexicon/holiday.ts'

/** A feast as data/holidays.yaml gives it. */
export interface HolidaySource {
  readonly names: readonly string[]
  readonly length?: number
  readonly lead?: number
  readonly day?: string
  readonly easter?: number
  readonly 'orthodox-easter'?: number
  readonly nth?: number
  readonly weekday?: number
  readonly month?: number | string
  readonly calendar?: string
  readonly date?: number
}

type Day = Temporal.PlainDate

const [FIRST, LAST] = [1900, 2099]

/** Gives each feast its day, or its day in every year. */
export function holidayDays(sources: readonly HolidaySource[]): readonly Holiday[] {
  return sources.map(({ names, length = 1, lead = 0, day, ...rule }) => ({
    names,
    length,
    lead,
    ...(day === undefined ? { days: allDays(names[0] ?? '', rule) } : { day }),
  }))
}

function allDays(name: string, rule: Omit<HolidaySource, 'names'>): Record<string, string> {
  const days: Record<string, string> = {}
  for (let year = FIRST; year <= LAST; year++) {
    for (const day of daysIn(name, rule, year)) days[`${day.year}`] ??= day.toString()
  }
  return days
}

function daysIn(name: string, rule: Omit<HolidaySource, 'names'>, year: number): readonly Day[] {
  const { easter, nth, weekday = 1, month, calendar, date } = rule
  const orthodox = rule['orthodox-easter']
  if (easter !== undefined) return [easterOf(year).add({ days: easter })]
  if (orthodox !== undefined) return [orthodoxEasterOf(year).add({ days: orthodox })]
  if (nth !== undefined && typeof month === 'number') return [nthWeekday(year, month, weekday, nth)]
  if (calendar !== undefined && typeof month === 'string' && date !== undefined) {
    return inCalendar(calendar, month, date, year)
  }
  throw new Error(`holidays.yaml, ${name}: no rule gives its days`)
}

// The rule of Meeus, Jones and Butcher.
function easterOf(year: number): Day {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100]
  const skipped = Math.floor(century / 4)
  const drift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - skipped - drift + 15) % 30
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451)
  const days = moon + week - 7 * late + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 })
}

// The same moon by the Julian calendar, which is 13 days behind from 1900 to 2099.
function orthodoxEasterOf(year: number): Day {
  const moon = (19 * (year % 19) + 15) % 30
  const week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
  const days = moon + week + 114
  const julian = { year, month: Math.floor(days / 31), day: (days % 31) + 1 }
  return Temporal.PlainDate.from(julian).add({ days: 13 })
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  if (nth > 0) return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) })
  const last = first.with({ day: first.daysInMonth })
  return last.subtract({ days: ((last.dayOfWeek - weekday + 7) % 7) + 7 * (-nth - 1) })
}

// A year of ours touches two of another calendar, and three of the Islamic one.
function inCalendar(
  calendar: string,
  monthCode: string,
  day: number,
  year: number,
): readonly Day[] {
  const near = Temporal.PlainDate.from({ year, month: 7, day: 1 }).withCalendar(calendar).year
  return [near - 1, near, near + 1]
    .map((other) =>
      Temporal.PlainDate.from({ calendar, year: other, monthCode, day }).withCalendar('iso8601'),
    )
    .filter((found) => found.year === year)
}
