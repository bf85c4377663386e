import type { PartBasis, When } from '../../model/when.ts'
import { anchorPeriod, chooseYear, isBefore, nearestYear, type Setting } from './anchor.ts'
import {
  type Days,
  dayIn,
  dayOf,
  figures,
  monthAround,
  monthValue,
  oneDay,
  yearDays,
} from './calendar.ts'
import type { CalendarDate, Either, Feast, Period, Season, ShiftedMonth } from './meaning.ts'
import { narrow } from './narrow.ts'
import type { Placed } from './placed.ts'

interface InYear {
  readonly year?: number
  readonly yearOf?: Period
}

/** Days of one year, and whether the words give that year. */
export interface Dated {
  readonly days: Days
  readonly year: PartBasis
  readonly anchor?: When['anchor']
}

/** Places a date of the calendar; where it has no year, by publication or by the text before. */
export function placeCalendar(date: CalendarDate, setting: Setting): Placed {
  const { year, month, day, edge } = date
  if (month === undefined) {
    if (year !== undefined) return placeYear(year, edge)
    return day === undefined ? { type: 'DATE', value: 'XXXX' } : placeDayOfMonth(day, setting)
  }
  const dated = inYear(
    date,
    setting,
    (number) => calendarDays(number, month, day),
    day !== undefined,
  )
  const tail = `${figures(month, 2)}${day === undefined ? '' : `-${figures(day, 2)}`}`
  if (dated === undefined) return { type: 'DATE', value: `XXXX-${tail}` }
  const days = narrow(dated.days, edge)
  const parts: When['parts'] = {
    year: dated.year,
    month: 'given',
    ...(day === undefined ? (edge === undefined ? {} : { day: 'inferred' }) : { day: 'given' }),
  }
  return placed(`${figures(dated.days.start.year, 4)}-${tail}`, days, parts, dated.anchor)
}

/** Places "5/12/2025" on the reading that lies near the day of publication; without one it stays open. */
export function placeEither({ year, first, second }: Either, { published }: Setting): Placed {
  const unknown: Placed = { type: 'DATE', value: `${figures(year, 4)}-XX-XX` }
  if (published === undefined) return unknown
  const near = [dayIn(year, first, second), dayIn(year, second, first)]
    .flatMap((day) => (day === undefined ? [] : [day]))
    .toSorted((a, b) => Math.abs(a.since(published).days) - Math.abs(b.since(published).days))[0]
  if (near === undefined) return unknown
  const parts = { year: 'given', month: 'inferred', day: 'inferred' } as const
  const anchor = { kind: 'published', day: published.toString() } as const
  return placed(near.toString(), oneDay(near), parts, anchor)
}

function calendarDays(year: number, month: number, day: number | undefined): Days | undefined {
  const first = dayIn(year, month, day ?? 1)
  if (first === undefined) return undefined
  return day === undefined ? monthAround(first) : oneDay(first)
}

function placeYear(year: number, edge: CalendarDate['edge']): Placed {
  const parts: When['parts'] =
    edge === undefined ? { year: 'given' } : { year: 'given', month: 'inferred' }
  return placed(figures(year, 4), narrow(yearDays(year), edge), parts)
}

// "on the 25th": the month is that of the text before, else that of publication or the one before.
function placeDayOfMonth(day: number, { published, reference, narrative }: Setting): Placed {
  const unknown: Placed = { type: 'DATE', value: `XXXX-XX-${figures(day, 2)}` }
  const base = narrative || reference?.near === true ? reference?.days.start : published
  if (base === undefined) return unknown
  const here = dayIn(base.year, base.month, day)
  const before = base.with({ day: 1 }).subtract({ months: 1 })
  const late = !narrative && here !== undefined && isBefore(base, here)
  const found = late ? dayIn(before.year, before.month, day) : here
  if (found === undefined) return unknown
  const kind = base === published ? 'published' : 'text'
  const parts = { year: 'inferred', month: 'inferred', day: 'given' } as const
  return placed(found.toString(), oneDay(found), parts, { kind, day: base.toString() })
}

const FIRST_MONTH: Record<Season['season'], number> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** Places a season of the north: three months, winter from December on. */
export function placeSeason(season: Season, setting: Setting): Placed {
  const month = FIRST_MONTH[season.season]
  const within = (year: number): Days => quarterFrom(year, month)
  const dated =
    season.shift === undefined
      ? inYear(season, setting, within, false)
      : shifted(within, season.shift, setting)
  if (dated === undefined) return { type: 'DATE', value: `XXXX-${season.season}` }
  const value = `${figures(dated.days.start.year, 4)}-${season.season}`
  return placed(
    value,
    narrow(dated.days, season.edge),
    { year: dated.year, month: 'inferred' },
    dated.anchor,
  )
}

function quarterFrom(year: number, month: number): Days {
  const { start } = calendarDays(year, month, undefined) ?? yearDays(year)
  return { start, end: monthAround(start, 2).end }
}

/** Places a feast: "over Christmas" is three days, and its value the 25th. */
export function placeFeast({ holiday, shift, ...which }: Feast, setting: Setting): Placed {
  const { day = 'XX-XX', length, lead } = holiday
  const within = (year: number): Days | undefined => {
    const main = dayOf(holiday.days?.[year] ?? `${figures(year, 4)}-${day}`)
    const start = main?.subtract({ days: lead })
    return start && { start, end: start.add({ days: length - 1 }) }
  }
  const dated =
    shift === undefined ? inYear(which, setting, within, true) : shifted(within, shift, setting)
  if (dated === undefined) return { type: 'DATE', value: day === 'XX-XX' ? 'XXXX' : `XXXX-${day}` }
  const main = dated.days.start.add({ days: lead })
  const value = length > MONTHLY ? monthValue(main) : main.toString()
  const parts = { year: dated.year, month: 'given', day: 'given' } as const
  return placed(value, dated.days, parts, dated.anchor)
}

// A feast of more days is told by its month: "Ramadan".
const MONTHLY = 20

/** Places "last December", "this March": the one before publication, or after it. */
export function placeShiftedMonth({ month, shift, edge }: ShiftedMonth, setting: Setting): Placed {
  const within = (year: number): Days | undefined => calendarDays(year, month, undefined)
  const sign = { last: -1, this: 0, next: 1 }[shift]
  const dated = shifted(within, sign, setting)
  if (dated === undefined) return { type: 'DATE', value: `XXXX-${figures(month, 2)}` }
  const value = `${figures(dated.days.start.year, 4)}-${figures(month, 2)}`
  return placed(value, narrow(dated.days, edge), { year: 'inferred', month: 'given' }, dated.anchor)
}

// "last February" is the latest one that is over, "next" the first to begin, "this" the one of the year.
function shifted(
  within: (year: number) => Days | undefined,
  shift: number,
  setting: Setting,
): Dated | undefined {
  const base = setting.narrative ? setting.reference?.days.start : setting.published
  if (base === undefined) return undefined
  const years = [base.year - 1, base.year, base.year + 1].flatMap((year) => within(year) ?? [])
  const days =
    shift === 0
      ? within(base.year)
      : shift < 0
        ? years.findLast(({ end }) => isBefore(end, base))
        : years.find(({ start }) => isBefore(base, start))
  const kind = setting.narrative ? 'text' : 'published'
  return days && { days, year: 'inferred', anchor: { kind, day: base.toString() } }
}

/**
 * Places a date that may have no year: by its words, by the date told just before, or by publication
 * and the tense of the clause.
 */
export function inYear(
  { year, yearOf }: InYear,
  setting: Setting,
  within: (year: number) => Days | undefined,
  exact: boolean,
): Dated | undefined {
  if (year !== undefined) {
    const days = within(year)
    return days && { days, year: 'given' }
  }
  const { published, reference, narrative, direction } = setting
  if (yearOf !== undefined) {
    const anchored = anchorPeriod(yearOf, setting)
    const days = anchored && within(anchored.days.start.year)
    if (days === undefined || anchored === undefined) return undefined
    return {
      days,
      year: 'inferred',
      anchor: { kind: anchored.kind, day: anchored.from.toString() },
    }
  }
  if (reference !== undefined && (narrative || (reference.near && direction !== 'future'))) {
    const days = nearestYear(within, reference.days)
    const known =
      published === undefined || (days !== undefined && !isBefore(published, days.start))
    const anchor = { kind: 'text', day: reference.days.start.toString() } as const
    if (days !== undefined && known) return { days, year: 'inferred', anchor }
  }
  const days = published && chooseYear(within, published, direction, exact)
  if (days === undefined || published === undefined) return undefined
  return { days, year: 'inferred', anchor: { kind: 'published', day: published.toString() } }
}

function placed(
  value: string,
  days: Days,
  parts: When['parts'] & {},
  anchor?: When['anchor'],
): Placed {
  return { type: 'DATE', value, days, parts, ...(anchor === undefined ? {} : { anchor }) }
}
