import type { Event } from '../model/event.ts'

/** A stretch of days, `YYYY-MM-DD`, both included; open where an end is missing. */
export interface DayRange {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/**
 * Whether an event's days meet a stretch. An open end counts as the other end; an event without
 * a day meets only the stretch that is open on both sides, since nothing says that it falls there.
 */
export function meetsDays(time: Event['time'], { from, to }: DayRange): boolean {
  if (from === undefined && to === undefined) return true
  const first = firstDay(time)
  const last = time?.end ?? time?.start
  if (first === undefined || last === undefined) return false
  return (from === undefined || from <= last) && (to === undefined || first <= to)
}

/** The day by which an event is sorted: its first, else its last. */
export function firstDay(time: Event['time']): string | undefined {
  return time?.start ?? time?.end
}

/** How many days lie from one day to another; below zero where the other comes before. */
export function daysFrom(day: string, other: string): number {
  return (Date.parse(other) - Date.parse(day)) / 86_400_000
}

/** The day so many days after another; before it where the number is below zero. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
