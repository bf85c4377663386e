import type { EventRow } from '../api/shapes.ts'
import { wordDays, wordNames } from '../parts/wording.ts'

/** Where an event stands in the strip: percent of the width, and a row of its lane. */
export interface Bar {
  readonly id: string
  readonly from: number
  readonly width: number
  readonly row: number
  /** Whether it is known to the day. */
  readonly day: boolean
  readonly title: string
}

/** A lane with its bars, and how many rows they take. */
export interface LaidLane {
  readonly lane: EventRow['lane']
  readonly bars: readonly Bar[]
  readonly rows: number
}

const DAY = 86_400_000
/** Rows of a lane at most; what does not fit goes over the last. */
const ROWS = 8

/** Lays events that have a day along one line of time, those of a lane above each other where they would meet. */
export function layBars(
  events: readonly EventRow[],
  lanes: readonly EventRow['lane'][],
): { readonly first?: string; readonly last?: string; readonly lanes: readonly LaidLane[] } {
  const dated = events.flatMap((event) => {
    const start = event.time?.start ?? event.time?.end
    const end = event.time?.end ?? event.time?.start
    return start === undefined || end === undefined ? [] : [{ event, start, end }]
  })
  const days = dated.flatMap(({ start, end }) => [start, end]).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return { lanes: [] }
  const span = Date.parse(last) - Date.parse(first) + DAY
  const at = (day: string): number => (100 * (Date.parse(day) - Date.parse(first))) / span
  return {
    first,
    last,
    lanes: lanes.map((lane) => {
      const ends: number[] = []
      const bars = dated
        .filter(({ event }) => event.lane === lane)
        .map(({ event, start, end }): Bar => {
          const from = at(start)
          const width = at(end) + (100 * DAY) / span - from
          const free = ends.findIndex((taken) => taken <= from)
          const row = free >= 0 ? free : Math.min(ends.length, ROWS - 1)
          // A dot is wider than its day where there are many days.
          ends[row] = from + Math.max(width, 1.2)
          const who = [wordNames(event.actor), wordNames(event.recipient)].filter(
            (name) => name !== '',
          )
          const title = `${wordDays(event.time)}: ${event.type} ${who.join(' → ')}`
          return { id: event.id, from, width, row, day: start === end, title }
        })
      return { lane, bars, rows: ends.length }
    }),
  }
}
