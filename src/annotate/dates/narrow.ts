import type { Days } from './calendar.ts'
import type { Edge } from './meaning.ts'

/** The third of a stretch that "early", "mid" or "late" leaves: "late March" is from the 21st on. */
export function narrow({ start, end }: Days, edge: Edge | undefined): Days {
  if (edge === undefined) return { start, end }
  const years = end.year - start.year + 1
  if (years >= 10) return narrowYears({ start, end }, edge)
  if (start.month === 1 && end.month === 12) return narrowMonths({ start, end }, edge)
  const length = end.since(start).days + 1
  if (length < 3) return { start, end }
  const third = length > 27 ? 10 : Math.floor(length / 3)
  const late = length > 27 ? 20 : length - third
  if (edge === 'start' || edge === 'early') return { start, end: start.add({ days: third - 1 }) }
  if (edge === 'mid') {
    return { start: start.add({ days: third }), end: start.add({ days: late - 1 }) }
  }
  return { start: start.add({ days: late }), end }
}

function narrowMonths({ start, end }: Days, edge: Edge): Days {
  const months = { start: [1, 1], early: [1, 4], mid: [5, 8], late: [9, 12], end: [12, 12] }[edge]
  const [first = 1, last = 12] = months
  const closing = end.with({ month: last, day: 1 })
  return {
    start: start.with({ month: first, day: 1 }),
    end: closing.with({ day: closing.daysInMonth }),
  }
}

function narrowYears({ start, end }: Days, edge: Edge): Days {
  const years = { start: [0, 3], early: [0, 3], mid: [4, 6], late: [7, 9], end: [7, 9] }[edge]
  const [first = 0, last = 9] = years
  return { start: start.add({ years: first }), end: end.subtract({ years: 9 - last }) }
}
