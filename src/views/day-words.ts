import { MONTHS } from '../model/calendar-names.ts'
import type { Event } from '../model/event.ts'

/** "19 December 2025", of `2025-12-19`; "December 2025", of `2025-12`; "2025", of `2025`. */
export function wordDay(day: string): string {
  const [year, month, date] = day.split('-')
  const name = MONTHS[Number(month) - 1]
  if (year === undefined || name === undefined) return day
  return date === undefined ? `${name} ${year}` : `${Number(date)} ${name} ${year}`
}

/** "15–16 December 2025": two days in words, saying once what both share. */
export function wordStretch(start: string, end: string): string {
  if (start === end) return wordDay(start)
  const [year, month, date] = start.split('-')
  const isSameYear = end.startsWith(`${year}-`)
  if (!isSameYear) return `${wordDay(start)} – ${wordDay(end)}`
  if (end.startsWith(`${year}-${month}-`)) return `${Number(date)}–${wordDay(end)}`
  return `${wordDay(start).replace(` ${year}`, '')} – ${wordDay(end)}`
}

/** When an event was or is to be, as it follows its sentence: " on 19 December 2025"; empty when unknown. */
export function wordTime(time: Event['time']): string {
  const { start, end, edtf } = time ?? {}
  if (edtf !== undefined && /^\d{4}(-\d\d)?$/.test(edtf)) return ` in ${wordDay(edtf)}`
  if (start === undefined && end === undefined) return ''
  if (start === undefined) return ` by ${wordDay(end ?? '')}`
  if (end === undefined) return ` since ${wordDay(start)}`
  return start === end ? ` on ${wordDay(start)}` : `, ${wordStretch(start, end)}`
}

/** The calendar day so many days before another, `YYYY-MM-DD`. */
export function dayBefore(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() - days)
  return moment.toISOString().slice(0, 10)
}
