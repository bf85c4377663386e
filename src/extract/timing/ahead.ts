import { Temporal } from 'temporal-polyfill'
import { MONTHS, WEEKDAYS } from '../../model/calendar-names.ts'
import type { When } from '../../model/when.ts'
import type { Read } from '../frame.ts'
import type { Dated } from './dated.ts'
import { between } from './since.ts'

/** "was put off until *Monday*", "until *3 May*": the next one, whatever the tense of its clause. */
export function aheadOf({ text, published }: Read, found: Dated): Dated {
  const { when, start, end } = found.date
  const isPast = published !== undefined && when?.end !== undefined && when.end < published.day
  const step = returnOf(text.slice(start, end))
  if (!isPast || when.start === undefined || step === undefined) return found
  const later = (day: string) => Temporal.PlainDate.from(day).add(step).toString()
  const moved = between(when, later(when.start), later(when.end))
  return { ...found, date: { ...found.date, when: moved, rule: 'time/moved-ahead' } }
}

/** "takes effect on Friday", "begins on 3 May": what is told in the present of a day after that of publication is to come. */
export function liesAhead({ published }: Read, when: When): boolean {
  return published !== undefined && when.start !== undefined && when.start > published.day
}

/** How long it takes until days told so come again: a month a year, a day of the week a week. Other words tell but one time. */
function returnOf(words: string): { readonly years: 1 } | { readonly weeks: 1 } | undefined {
  if (/\d{4}|\blast\b/i.test(words)) return undefined
  const capitals = words.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []
  const isNamed = (names: readonly string[]) =>
    capitals.some((word) => names.some((name) => name.startsWith(word)))
  if (isNamed(MONTHS)) return { years: 1 }
  return isNamed(WEEKDAYS) && !/\d/.test(words) ? { weeks: 1 } : undefined
}
