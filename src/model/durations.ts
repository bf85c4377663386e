import type { Figure } from './quantity.ts'

/** Days in each unit in which a truce, a mission or a delay is told. */
const DAYS: ReadonlyMap<string, number> = new Map([
  ['hour', 1 / 24],
  ['day', 1],
  ['week', 7],
  ['fortnight', 14],
  ['month', 365 / 12],
  ['year', 365],
])
/** How far two durations told in different units may be apart, as a share of the longer: "60 days", "two months". */
const LOOSE = 0.03
/** Lengths as far apart as that are at most one such step apart, on a logarithmic scale. */
const STEP = 0.031

/** How many days a stretch of time is, whatever the unit it is told in; nothing for any other figure. */
export function daysIn({ measure, unit, value }: Figure): number | undefined {
  const days = measure === 'duration' && unit !== undefined ? DAYS.get(unit) : undefined
  return days === undefined || value === undefined ? undefined : days * value
}

/** Whether two stretches of so many days are one length: "a year", "12 months". */
export function areOneLength(one: number, other: number): boolean {
  return Math.abs(one - other) <= LOOSE * Math.max(one, other)
}

/** Names by which stretches of one length are looked up: such have at least one in common, and some that are near it too. */
export function lengthKeys(days: number): readonly [string, string] {
  const step = Math.floor(Math.log(days) / STEP)
  return [`length ${step}`, `length ${step + 1}`]
}
