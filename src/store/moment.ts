import { ReadoutError } from '../model/error.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?(?:\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/

/** The moment from which one looks back: a whole day, or an instant in UTC. */
type Moment =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'instant'; readonly instant: string }

/** Reads `YYYY-MM-DD`, or a date-time with its zone (`2025-12-17T22:21:00-05:00`). */
export function readMoment(asOf: string): Moment {
  if (DAY.test(asOf) && isDay(asOf)) return { kind: 'day', day: asOf }
  const [, day, minute, second = ':00', zone] = INSTANT.exec(asOf) ?? []
  if (day === undefined || !isDay(day)) throw new ReadoutError('store/bad-moment', `Got ${asOf}.`)
  const milliseconds = Date.parse(`${day}T${minute}${second}${zone}`)
  if (Number.isNaN(milliseconds)) throw new ReadoutError('store/bad-moment', `Got ${asOf}.`)
  return { kind: 'instant', instant: `${new Date(milliseconds).toISOString().slice(0, 19)}Z` }
}

/** Whether a moment lies before another; a day counts as its end, 23:59:59 UTC. */
export function isEarlier(a: string, b: string): boolean {
  const [one, other] = [readMoment(a), readMoment(b)]
  const instant = (moment: Moment) =>
    moment.kind === 'day' ? `${moment.day}T23:59:59Z` : moment.instant
  return instant(one) < instant(other)
}

// "2025-02-30" parses, as the second of March.
function isDay(day: string): boolean {
  const milliseconds = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(day)
}
