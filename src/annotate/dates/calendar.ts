import { Temporal } from 'temporal-polyfill'

/** A day of the calendar. */
export type Day = Temporal.PlainDate

/** Days from `start` to `end`, both included. */
export interface Days {
  readonly start: Day
  readonly end: Day
}

/** The day that `YYYY-MM-DD` names; nothing when no such day exists. */
export function dayOf(text: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return year === undefined ? undefined : dayIn(Number(year), Number(month), Number(day))
}

/** The day of a month; nothing for 31 April. */
export function dayIn(year: number, month: number, day: number): Day | undefined {
  const found = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' })
  return found.month === month && found.day === day ? found : undefined
}

/** One day. */
export function oneDay(day: Day): Days {
  return { start: day, end: day }
}

/** The month a day lies in, moved by some months. */
export function monthAround(day: Day, shift = 0): Days {
  const start = day.with({ day: 1 }).add({ months: shift })
  return { start, end: start.with({ day: start.daysInMonth }) }
}

/** The quarter of a year that a day lies in, moved by some quarters. */
export function quarterAround(day: Day, shift = 0): Days {
  const start = day
    .with({ month: day.month - ((day.month - 1) % 3), day: 1 })
    .add({ months: 3 * shift })
  return { start, end: monthAround(start, 2).end }
}

/** A year. */
export function yearDays(year: number): Days {
  return yearsFrom(year, 1)
}

/** Some whole years. */
export function yearsFrom(year: number, count: number): Days {
  const start = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  return { start, end: start.add({ years: count }).subtract({ days: 1 }) }
}

/** Monday to Sunday around a day, moved by some weeks. */
export function weekAround(day: Day, shift = 0): Days {
  const start = day.subtract({ days: day.dayOfWeek - 1 }).add({ weeks: shift })
  return { start, end: start.add({ days: 6 }) }
}

/** Saturday and Sunday of the week around a day, moved by some weeks. */
export function weekendAround(day: Day, shift = 0): Days {
  const { end } = weekAround(day, shift)
  return { start: end.subtract({ days: 1 }), end }
}

/** An ISO week as TIMEX3 writes it: "2025-W51". */
export function weekValue(day: Day): string {
  return `${figures(day.yearOfWeek ?? day.year, 4)}-W${figures(day.weekOfYear ?? 1, 2)}`
}

/** A quarter as TIMEX3 writes it: "2025-Q3". */
export function quarterValue(day: Day): string {
  return `${figures(day.year, 4)}-Q${Math.ceil(day.month / 3)}`
}

/** `2022-02`. */
export function monthValue(day: Day): string {
  return day.toString().slice(0, 7)
}

/** A number with leading zeros. */
export function figures(value: number, length: number): string {
  return `${value}`.padStart(length, '0')
}

/** The shortest EDTF that stands for these days: a day, a month, a year, or an interval. */
export function edtfOf({ start, end }: Days): string {
  if (start.equals(end)) return start.toString()
  const whole = start.day === 1 && end.day === end.daysInMonth && start.year === end.year
  if (whole && start.month === end.month) return monthValue(start)
  if (whole && start.month === 1 && end.month === 12) return figures(start.year, 4)
  return `${start.toString()}/${end.toString()}`
}
