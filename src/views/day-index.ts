import { firstFrom } from '../model/first-from.ts'

/** Something that is looked for by a key and a day. */
export interface Dated<T> {
  readonly key: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly value: T
}

/** Finds what has a key and falls into a stretch of days, without looking at all there is. */
export interface DayIndex<T> {
  /** The first so many from a day on, until another, both included. */
  from(key: string, from: string, to: string, limit: number): readonly T[]
  /** The last so many until a day, from another on, both included. */
  until(key: string, from: string, to: string, limit: number): readonly T[]
}

/** What has one key: days as numbers, which take less room, and what falls on each. */
interface Column<T> {
  readonly days: readonly number[]
  readonly values: readonly T[]
}

/** Sorts things by key and day; of one day they stay in the order given. */
export function dayIndex<T>(all: Iterable<Dated<T>>): DayIndex<T> {
  const unsorted = new Map<string, { readonly days: number[]; readonly values: T[] }>()
  for (const { key, day, value } of all) {
    const column = unsorted.get(key) ?? { days: [], values: [] }
    column.days.push(numberOf(day))
    column.values.push(value)
    unsorted.set(key, column)
  }
  const columns = new Map([...unsorted].map(([key, column]) => [key, byDay(column)]))
  const range = (key: string, from: string, to: string) => {
    const { days, values } = columns.get(key) ?? { days: [], values: [] }
    const [first, last] = [numberOf(from), numberOf(to)]
    return {
      values,
      first: firstFrom(days.length, (index) => (days[index] ?? first) < first),
      end: firstFrom(days.length, (index) => (days[index] ?? last) <= last),
    }
  }
  return {
    from(key, from, to, limit) {
      const { values, first, end } = range(key, from, to)
      return values.slice(first, Math.min(end, first + limit))
    },
    until(key, from, to, limit) {
      const { values, first, end } = range(key, from, to)
      return values.slice(Math.max(first, end - limit), end)
    },
  }
}

function byDay<T>({ days, values }: Column<T>): Column<T> {
  const order = [...days.keys()].sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0))
  return { days: order.map((at) => days[at] ?? 0), values: order.map((at) => values[at] as T) }
}

function numberOf(day: string): number {
  return Number(day.replaceAll('-', ''))
}
