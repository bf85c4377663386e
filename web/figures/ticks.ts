/** A day to name on a line of time. */
export interface Tick {
  /** Percent of the width. */
  readonly at: number
  readonly label: string
}

const DAY = 86_400_000
/** Ticks at most, so that their labels do not meet at the width of a telephone. */
const MOST = 3
/** The first and the last day are named at the ends; nothing else is near them. */
const [FROM, TO] = [20, 80]

/** Steps between ticks, from fine to coarse: so many days, months or years. */
const STEPS: readonly (readonly [count: number, unit: 'day' | 'month' | 'year'])[] = [
  ...([1, 2, 5, 10] as const).map((count) => [count, 'day'] as const),
  ...([1, 2, 3, 6] as const).map((count) => [count, 'month'] as const),
  ...([1, 2, 5, 10, 20, 50, 100] as const).map((count) => [count, 'year'] as const),
]

/** A few days to name between the first and the last: beginnings of years or months, or single days. */
export function ticksBetween(first: string, last: string): readonly Tick[] {
  const [start, end] = [Date.parse(first), Date.parse(last)]
  const at = (time: number): number => (100 * (time - start)) / (end - start + DAY)
  for (const [count, unit] of STEPS) {
    const ticks: Tick[] = []
    for (let n = 0; ticks.length <= MOST; n++) {
      const time = stepped(new Date(start), n * count, count, unit)
      if (time > end) break
      if (at(time) >= FROM && at(time) <= TO) {
        ticks.push({ at: at(time), label: labelOf(new Date(time), unit) })
      }
    }
    if (ticks.length <= MOST) return ticks
  }
  return []
}

/** The day that lies so many steps on, counted from where a whole step begins. */
function stepped(from: Date, by: number, count: number, unit: 'day' | 'month' | 'year'): number {
  const [year, month, day] = [from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()]
  if (unit === 'day') return Date.UTC(year, month, day + by)
  if (unit === 'month') return Date.UTC(year, Math.floor(month / count) * count + by)
  return Date.UTC(Math.floor(year / count) * count + by, 0)
}

function labelOf(day: Date, unit: 'day' | 'month' | 'year'): string {
  const text = day.toISOString()
  if (unit === 'day') return text.slice(5, 10)
  return text.slice(0, unit === 'month' ? 7 : 4)
}
