import type { Setting } from './anchor.ts'
import {
  type Days,
  dayIn,
  edtfOf,
  figures,
  monthAround,
  quarterAround,
  yearDays,
} from './calendar.ts'
import type { Offset, PartOfYear, YearAgo } from './meaning.ts'
import { type Dated, inYear } from './place-in-year.ts'
import { type Placed, reckoned } from './placed.ts'

/** Places a quarter or a half of a year, or its end: "the third quarter", "year-end". */
export function placePartOfYear(
  { part, back = 0, ...which }: PartOfYear,
  setting: Setting,
): Placed {
  const dated = inYear(which, setting, (year) => partDays(year, part), false)
  if (dated === undefined) return { type: 'DATE', value: `XXXX-${part}` }
  return back === 0 ? placedPart(dated, part) : placedPart(yearsBefore(dated, back, part), part)
}

function partDays(year: number, part: string): Days | undefined {
  const number = Number(part.replace(/^[QH]/, ''))
  const length = part.startsWith('Q') ? 3 : part.startsWith('H') ? 6 : 1
  const first = part.startsWith('Q') || part.startsWith('H') ? (number - 1) * length + 1 : number
  const start = dayIn(year, first, 1)
  return start && { start, end: monthAround(start, length - 1).end }
}

function yearsBefore(dated: Dated, years: number, part: string): Dated {
  const days = partDays(dated.days.start.year - years, part)
  return days === undefined ? dated : { ...dated, days, year: 'inferred' }
}

function placedPart({ days, year, anchor }: Dated, part: string): Placed {
  const value = `${figures(days.start.year, 4)}-${part}`
  const parts = { year, month: 'given' } as const
  return { type: 'DATE', value, days, parts, ...(anchor === undefined ? {} : { anchor }) }
}

/**
 * Places what is compared with: where the text speaks of a quarter, "a year earlier" is that quarter of
 * the year before. "Profit rose 5 % in the third quarter from the year-ago period."
 */
export function placeYearAgo({ quarter }: YearAgo, setting: Setting): Placed {
  const told = yearBefore(setting.quarter)
  if (told !== undefined) return told
  const { published } = setting
  if (published === undefined) return { type: 'DATE', value: 'XXXX' }
  const days = quarter ? quarterAround(published, -5) : yearDays(published.year - 1)
  const value = quarter
    ? `${figures(days.start.year, 4)}-Q${Math.ceil(days.start.month / 3)}`
    : edtfOf(days)
  return reckoned(value, { days, kind: 'published', from: published })
}

/** Reads "a year ago" as a quarter, or "a year earlier" as a month, where the text just told one. */
export function placeYearBefore(offset: Offset, setting: Setting): Placed | undefined {
  if (offset.unit !== 'year' || offset.amount !== '1' || offset.direction !== -1) return undefined
  const { reference, quarter } = setting
  const month =
    offset.from === 'text' && reference?.distance === 0
      ? yearBefore(reference, /^(\d{4})-(\d\d)$/)
      : undefined
  return month ?? (quarter !== undefined && quarter.distance < 2 ? yearBefore(quarter) : undefined)
}

function yearBefore(
  reference: Setting['quarter'],
  pattern = /^(\d{4})-([QH]\d)$/,
): Placed | undefined {
  const [, year = '', part = ''] = pattern.exec(reference?.value ?? '') ?? []
  const days = part === '' ? undefined : partDays(Number(year) - 1, part)
  if (days === undefined || reference === undefined) return undefined
  const value = `${figures(days.start.year, 4)}-${part}`
  return reckoned(value, { days, kind: 'text', from: reference.days.start })
}
