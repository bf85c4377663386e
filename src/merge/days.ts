import type { When } from '../model/when.ts'

const MILLISECONDS = 86_400_000
/** The longest stretch, in days, that still points at one happening between given parties. */
export const TIGHT = 10
/** The longest stretch that needs no further agreement of place or persons. */
export const BRIEF = 3
/** The longest stretch that a happening of the background is dated to. */
export const MONTH = 31
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A stretch of days as day numbers, both ends included; an open end is infinite. */
export interface Days {
  readonly from: number
  readonly to: number
}

/** The number of a calendar day, counted from 1970-01-01; nothing for what is no day. */
export function dayNumber(day: string | undefined): number | undefined {
  if (day === undefined || !DAY.test(day)) return undefined
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? undefined : time / MILLISECONDS
}

/** The calendar day of a day number; nothing for an open end. */
export function dayName(number: number): string | undefined {
  if (!Number.isFinite(number)) return undefined
  return new Date(number * MILLISECONDS).toISOString().slice(0, 10)
}

/** The days that a time stands for; nothing where it has no calendar date at all. */
export function daysOf(when: When | undefined): Days | undefined {
  const from = dayNumber(when?.start)
  const to = dayNumber(when?.end)
  if (from === undefined && to === undefined) return undefined
  const days = { from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY }
  return days.from <= days.to ? days : { from: days.to, to: days.from }
}

/** How many days a stretch covers. */
export function length({ from, to }: Days): number {
  return to - from + 1
}

/** Days from the end of the earlier stretch to the start of the later one; 0 when they meet. */
export function gapBetween(a: Days, b: Days): number {
  return Math.max(0, a.from - b.to, b.from - a.to)
}

/** Whether both are known, and so short that no further agreement is needed. */
export function areBrief(a: Days | undefined, b: Days | undefined): boolean {
  return a !== undefined && b !== undefined && length(a) <= BRIEF && length(b) <= BRIEF
}

/** Whether both are known and the same. */
export function areEqual(a: Days | undefined, b: Days | undefined): boolean {
  return a !== undefined && a.from === b?.from && a.to === b.to
}

/** Whether a stretch is longer than a happening takes and no longer than a month. */
export function isMonth(days: Days | undefined): boolean {
  return days !== undefined && length(days) > TIGHT && length(days) <= MONTH
}

/** What all stretches share, or, where they do not all meet, what covers them. */
export function tightest(stretches: readonly Days[]): Days | undefined {
  if (stretches.length === 0) return undefined
  const [all, common] = [
    { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY },
    { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
  ]
  for (const { from, to } of stretches) {
    all.from = Math.min(all.from, from)
    all.to = Math.max(all.to, to)
    common.from = Math.max(common.from, from)
    common.to = Math.min(common.to, to)
  }
  return common.from <= common.to ? common : all
}
