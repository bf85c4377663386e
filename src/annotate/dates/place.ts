import { anchorOf, anchorOffset, anchorPeriod, anchorWeekday, type Setting } from './anchor.ts'
import { figures, monthValue, oneDay, quarterValue, weekValue, yearsFrom } from './calendar.ts'
import type { Found, Meaning, Offset, Period, Stretch } from './meaning.ts'
import { narrow } from './narrow.ts'
import {
  placeCalendar,
  placeEither,
  placeFeast,
  placeSeason,
  placeShiftedMonth,
} from './place-in-year.ts'
import { placePartOfYear, placeYearAgo, placeYearBefore } from './place-quarter.ts'
import { type Placed, reckoned } from './placed.ts'
import { lengthOf } from './words.ts'

/** Places what words mean: its TIMEX3 value, and its days where words and anchor give them. */
export function place({ meaning, ...found }: Found, setting: Setting): Placed {
  const placed = placeMeaning(meaning, setting)
  const at = found.at ?? (meaning.kind === 'calendar' ? meaning.at : undefined)
  if (at === undefined) return placed
  return { ...placed, type: 'TIME', value: `${placed.value.replace(/T[A-Z]{2}$/, '')}${at}` }
}

function placeMeaning(meaning: Meaning, setting: Setting): Placed {
  switch (meaning.kind) {
    case 'calendar':
      return placeCalendar(meaning, setting)
    case 'season':
      return placeSeason(meaning, setting)
    case 'feast':
      return placeFeast(meaning, setting)
    case 'shifted-month':
      return placeShiftedMonth(meaning, setting)
    case 'part-of-year':
      return placePartOfYear(meaning, setting)
    case 'year-ago':
      return placeYearAgo(meaning, setting)
    case 'period':
      return placePeriod(meaning, setting)
    case 'weekday': {
      const anchored = anchorWeekday(meaning, setting)
      return reckoned(anchored?.days.start.toString() ?? `XXXX-WXX-${meaning.weekday}`, anchored)
    }
    case 'offset':
      return placeOffset(meaning, setting)
    case 'stretch':
      return placeStretch(meaning, setting)
    case 'either':
      return placeEither(meaning, setting)
    case 'overnight':
      return placeOvernight(setting)
    case 'decade': {
      const days = narrow(yearsFrom(meaning.decade * 10, 10), meaning.edge)
      const year = meaning.edge === undefined ? 'given' : 'inferred'
      return { type: 'DATE', value: figures(meaning.decade, 3), days, parts: { year } }
    }
    case 'clock':
    case 'part':
      return placeTimeOfDay(meaning.at, setting)
    case 'tonight':
      return placeTonight(setting)
    case 'vague-part':
      return { type: 'TIME', value: `XXXX-XX-XX${meaning.at}` }
    case 'duration':
      return { type: 'DURATION', value: meaning.value }
    case 'set':
      return { type: 'SET', value: meaning.value }
    case 'vague':
    case 'era':
      return { type: 'DATE', value: meaning.value }
    case 'edge':
      return { type: 'DATE', value: 'PAST_REF' }
    default:
      return meaning satisfies never
  }
}

const UNPLACED: Record<Period['unit'], string> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
}

function placePeriod(period: Period, setting: Setting): Placed {
  const anchored = anchorPeriod(period, setting)
  if (anchored === undefined) return reckoned(UNPLACED[period.unit], undefined)
  const days = narrow(anchored.days, period.edge)
  return reckoned(unitValue(period.unit, anchored.days.start), { ...anchored, days })
}

function unitValue(unit: Period['unit'], day: ReturnType<typeof oneDay>['start']): string {
  switch (unit) {
    case 'day':
      return day.toString()
    case 'week':
      return weekValue(day)
    case 'weekend':
      return `${weekValue(day)}-WE`
    case 'month':
      return monthValue(day)
    case 'quarter':
      return quarterValue(day)
    case 'year':
      return figures(day.year, 4)
    case 'decade':
      return figures(Math.floor(day.year / 10), 3)
    default:
      return unit satisfies never
  }
}

function placeOffset(offset: Offset, setting: Setting): Placed {
  const compared = placeYearBefore(offset, setting)
  if (compared !== undefined) return compared
  const anchored = anchorOffset(offset, setting)
  const { unit, amount, direction } = offset
  if (anchored === undefined) {
    const vague = direction === -1 ? 'PAST_REF' : 'FUTURE_REF'
    return reckoned(amount === 'X' ? vague : UNPLACED[calendarUnit(unit)], undefined)
  }
  return reckoned(unitValue(calendarUnit(unit), anchored.days.start), anchored)
}

function calendarUnit(unit: Offset['unit']): Period['unit'] {
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
    case 'day':
      return 'day'
    case 'week':
    case 'fortnight':
      return 'week'
    case 'weekend':
    case 'month':
    case 'quarter':
    case 'year':
    case 'decade':
      return unit
    case 'century':
      return 'year'
    default:
      return unit satisfies never
  }
}

// "the past ten days" is a length of time with a place, so a date: it ends with publication.
function placeStretch({ amount, unit, direction }: Stretch, setting: Setting): Placed {
  const value = lengthOf(amount, unit)
  const anchor = anchorOf('published', setting)
  const count = Number(amount)
  if (!Number.isInteger(count) || count > 1000) return { type: 'DURATION', value }
  const span = spanOf(count * direction, unit)
  if (span === undefined || anchor === undefined) return { type: 'DATE', value }
  const other = anchor.day.add(span)
  const days =
    direction === -1 ? { start: other, end: anchor.day } : { start: anchor.day, end: other }
  return reckoned(value, { days, kind: anchor.kind, from: anchor.day })
}

function spanOf(
  count: number,
  unit: Stretch['unit'],
): { days?: number; months?: number; years?: number } | undefined {
  switch (unit) {
    case 'second':
    case 'minute':
      return undefined
    case 'hour':
      return { days: Math.sign(count) * Math.ceil(Math.abs(count) / 24) }
    case 'day':
      return { days: count }
    case 'week':
    case 'weekend':
      return { days: 7 * count }
    case 'fortnight':
      return { days: 14 * count }
    case 'month':
      return { months: count }
    case 'quarter':
      return { months: 3 * count }
    case 'year':
      return { years: count }
    case 'decade':
      return { years: 10 * count }
    case 'century':
      return { years: 100 * count }
    default:
      return unit satisfies never
  }
}

// A night belongs to two days; "overnight into Friday" to that day and the one before.
function placeOvernight(setting: Setting): Placed {
  const anchor = besideAnchor(setting) ?? anchorOf('published', setting)
  if (anchor === undefined) return { type: 'TIME', value: 'XXXX-XX-XXTNI' }
  const eve = anchor.day.subtract({ days: 1 })
  const days = { start: eve, end: anchor.day }
  return reckoned(`${eve.toString()}TNI`, { days, kind: anchor.kind, from: anchor.day }, 'TIME')
}

// "at 10 p.m." belongs to a day that the text names, or else to that of the report.
function placeTimeOfDay(at: string, setting: Setting): Placed {
  const anchor =
    besideAnchor(setting) ??
    anchorOf('text', setting, 'day') ??
    (setting.narrative ? undefined : anchorOf('published', setting))
  return timeOn(anchor, at)
}

function placeTonight(setting: Setting): Placed {
  return timeOn(anchorOf('published', setting), 'TNI')
}

function timeOn(anchor: ReturnType<typeof anchorOf>, at: string): Placed {
  if (anchor === undefined) return { type: 'TIME', value: `XXXX-XX-XX${at}` }
  const { kind, day } = anchor
  return reckoned(`${day.toString()}${at}`, { days: oneDay(day), kind, from: day }, 'TIME')
}

function besideAnchor({ beside }: Setting): ReturnType<typeof anchorOf> {
  return beside === undefined ? undefined : { kind: 'text', day: beside }
}
