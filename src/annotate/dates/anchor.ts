import {
  type Day,
  type Days,
  monthAround,
  oneDay,
  quarterAround,
  weekAround,
  weekendAround,
  yearDays,
  yearsFrom,
} from './calendar.ts'
import type { Offset, Period, Weekday } from './meaning.ts'
import type { Direction } from './tense.ts'
import type { Unit } from './words.ts'

/** A date named before in the text, from which "the next day" is reckoned. */
interface Reference {
  readonly days: Days
  /** Its TIMEX3 value. */
  readonly value: string
  /** Whether it stands in the same sentence with its year. */
  readonly near: boolean
  /** How many sentences back it was told. */
  readonly distance: number
}

/** All that says which day an expression stands for. */
export interface Setting {
  /** Day of publication. */
  readonly published?: Day
  readonly reference?: Reference
  /** The last quarter or half of a year that was told, and how many sentences back. */
  readonly quarter?: Omit<Reference, 'near'>
  /** The last single day that was told, where a longer stretch was told since. */
  readonly day?: Day
  /** A text about years long past, which tells them in their order. */
  readonly narrative: boolean
  readonly direction: Direction
  /** The day that a time of day stands beside: "overnight into *Friday*". */
  readonly beside?: Day
}

/** Days, and the anchor they were reckoned from. */
export interface Anchored {
  readonly days: Days
  readonly kind: 'published' | 'text'
  readonly from: Day
}

const FINE: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour', 'day'])
// In days: "a December 20 deadline", told on the 17th, is not last year's.
const FAR = 270
const CLOSE = 90

/** The anchor of an expression that is reckoned from publication, or from the text. */
export function anchorOf(
  origin: 'published' | 'text',
  setting: Setting,
  grain: 'day' | 'any' = 'any',
): { readonly kind: 'published' | 'text'; readonly day: Day } | undefined {
  const { published, reference, narrative, day } = setting
  if (origin === 'text' || narrative) {
    if (reference === undefined) return undefined
    const { start, end } = reference.days
    // "It began in 2019. At 6 p.m. …": a year has no next day and no evening. "On Friday they met,
    // for the first time since 2019. The next day …": but that Friday has.
    if (grain === 'any' || end.since(start).days <= 2) return { kind: 'text', day: start }
    return day === undefined ? undefined : { kind: 'text', day }
  }
  return published === undefined ? undefined : { kind: 'published', day: published }
}

/** The day that a day of the week was or will be. */
export function anchorWeekday(meaning: Weekday, setting: Setting): Anchored | undefined {
  const { shift } = meaning
  const isTold = shift === 'following' || shift === 'previous'
  const anchor = isTold ? anchorOf('text', setting, 'day') : anchorOf('published', setting)
  if (anchor === undefined) return undefined
  const { kind, day: from } = anchor
  if (meaning.weekOf !== undefined) {
    const week = anchorPeriod(meaning.weekOf, setting)
    if (week === undefined) return undefined
    const { start } = weekAround(week.days.start)
    return {
      days: oneDay(start.add({ days: meaning.weekday - 1 })),
      kind: week.kind,
      from: week.from,
    }
  }
  const days = daysToWeekday(meaning, from, setting.direction)
  return { days: oneDay(from.add({ days })), kind, from }
}

// "last Friday" is before today; "next Thursday", said on a Wednesday, is not tomorrow.
function daysToWeekday({ weekday, shift }: Weekday, from: Day, direction: Direction): number {
  const back = (from.dayOfWeek - weekday + 7) % 7
  const ahead = (7 - back) % 7
  if (shift === 'last' || shift === 'previous') return back === 0 ? -7 : -back
  if (shift === 'coming' || shift === 'following') return ahead === 0 ? 7 : ahead
  if (shift === 'next') return ahead < 3 ? ahead + 7 : ahead
  return direction === 'future' ? ahead : -back
}

/** The days of a calendar unit that is counted from an anchor: "last week", "that year". */
export function anchorPeriod(period: Period, setting: Setting): Anchored | undefined {
  const grain = period.unit === 'day' ? 'day' : 'any'
  const anchor =
    period.unit === 'quarter'
      ? quarterAnchor(period, setting)
      : (anchorOf(period.from, setting, grain) ?? (isBehind(period) ? latest(setting) : undefined))
  if (anchor === undefined) return undefined
  const { kind, day } = anchor
  const whole = wholePeriod(period, day, setting.direction)
  return { days: cut(whole, period, day, setting), kind, from: day }
}

function isBehind({ shift, slice, unit }: Period): boolean {
  return shift < 0 || (slice === 'earlier' && unit === 'day')
}

// "the quarter" is the one that the report is about.
function quarterAnchor({ from }: Period, setting: Setting): ReturnType<typeof anchorOf> {
  if (from === 'text' && setting.quarter !== undefined) {
    return { kind: 'text', day: setting.quarter.days.start }
  }
  return anchorOf('published', setting)
}

function wholePeriod(period: Period, day: Day, direction: Direction): Days {
  const { unit, shift } = period
  switch (unit) {
    case 'day':
      return oneDay(day.add({ days: shift }))
    case 'week':
      return weekAround(day, shift)
    case 'weekend':
      return weekendAround(day, weekendShift(period, day, direction))
    case 'month':
      return monthAround(day, shift)
    case 'quarter':
      return quarterAround(day, shift)
    case 'year':
      return yearDays(day.year + shift)
    case 'decade':
      return yearsFrom(Math.floor(day.year / 10) * 10 + 10 * shift, 10)
    default:
      return unit satisfies never
  }
}

// On a Monday "they met this weekend" is the one just over; so is "at the weekend" on any weekday.
function weekendShift({ shift, byTense }: Period, day: Day, direction: Direction): number {
  if (direction !== 'past' || shift !== 0) return shift
  const latest = byTense === true ? 5 : 2
  return day.dayOfWeek <= latest ? -1 : 0
}

// "earlier this week" ends the day before publication; "this week", of what is past, with it.
function cut(whole: Days, { unit, shift, slice, from }: Period, day: Day, setting: Setting): Days {
  if (shift !== 0 || unit === 'day' || unit === 'weekend') return whole
  if (slice === 'earlier') {
    const eve = day.subtract({ days: 1 })
    return { start: whole.start, end: isBefore(eve, whole.start) ? whole.start : eve }
  }
  if (slice === 'later') {
    const morrow = day.add({ days: 1 })
    return { start: isBefore(whole.end, morrow) ? whole.end : morrow, end: whole.end }
  }
  const past = unit === 'week' && from === 'published' && setting.direction === 'past'
  return past ? { start: whole.start, end: day } : whole
}

// "Shells fell on the town, a day earlier …": where nothing was told, what is before is before today.
function latest({ narrative, published }: Setting): ReturnType<typeof anchorOf> {
  return narrative || published === undefined ? undefined : { kind: 'published', day: published }
}

/** The day, week, month or year that lies some time before or after an anchor. */
export function anchorOffset(offset: Offset, setting: Setting): Anchored | undefined {
  const grain = FINE.has(offset.unit) ? 'day' : 'any'
  const anchor =
    anchorOf(offset.from, setting, grain) ?? (offset.direction < 0 ? latest(setting) : undefined)
  const amount = Number(offset.amount)
  if (anchor === undefined || !Number.isInteger(amount) || amount > 4000) return undefined
  const { kind, day: from } = anchor
  const signed = amount * offset.direction
  switch (offset.unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return amount > 12 ? undefined : { days: oneDay(from), kind, from }
    case 'day':
      return { days: oneDay(from.add({ days: signed })), kind, from }
    case 'week':
      return { days: weekAround(from.add({ weeks: signed })), kind, from }
    case 'weekend':
      return { days: weekendAround(from, signed), kind, from }
    case 'fortnight':
      return { days: weekAround(from.add({ weeks: 2 * signed })), kind, from }
    case 'month':
      return { days: monthAround(from, signed), kind, from }
    case 'quarter':
      return { days: quarterAround(from, signed), kind, from }
    case 'year':
    case 'decade':
    case 'century': {
      const years = signed * { year: 1, decade: 10, century: 100 }[offset.unit]
      const year = from.year + years
      return year < 1 || year > 9000 ? undefined : { days: yearDays(year), kind, from }
    }
    default:
      return offset.unit satisfies never
  }
}

/**
 * Chooses among the same date in several years: the last one for what is past, the next one for
 * what is ahead. An exact day of the other side that is very near wins over one that is far:
 * "said on a visit before the December 20 deadline".
 */
export function chooseYear(
  inYear: (year: number) => Days | undefined,
  day: Day,
  direction: Direction,
  exact: boolean,
): Days | undefined {
  const candidates = [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap((shift) => {
    const year = day.year + shift
    const days = year < 1 || year > 9999 ? undefined : inYear(year)
    return days === undefined ? [] : [days]
  })
  const last = candidates.findLast(({ start }) => !isBefore(day, start))
  const next = candidates.find(({ end }) => !isBefore(end, day))
  if (last === undefined || next === undefined) return last ?? next
  if (!exact) return direction === 'future' ? next : last
  const [behind, ahead] = [day.since(last.end).days, next.start.since(day).days]
  if (direction === 'future') return ahead > FAR && behind < CLOSE ? last : next
  return behind > FAR && ahead < CLOSE ? next : last
}

/** Chooses the year by a date told before: the nearest, rather after than before. */
export function nearestYear(
  inYear: (year: number) => Days | undefined,
  reference: Days,
): Days | undefined {
  const year = reference.start.year
  const same = inYear(year)
  if (same === undefined) return inYear(year + 1) ?? inYear(year - 1)
  const gap = reference.start.since(same.start).days
  return gap > 240 ? (inYear(year + 1) ?? same) : same
}

/** Whether a day comes before another. */
export function isBefore(a: Day, b: Day): boolean {
  return a.since(b).sign < 0
}
