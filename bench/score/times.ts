const DAY = 86_400_000

/** First and last day, `YYYY-MM-DD`, both included. */
type Days = readonly [first: string, last: string]

/**
 * How well a predicted time fits: 1 when each end is within a day of gold's, 0.5 when the two
 * only meet, 0 otherwise. Gold without a time asks for none.
 */
export function timeScore(
  gold: string | undefined,
  predicted: { readonly start?: string; readonly end?: string } | undefined,
): number | undefined {
  if (!gold) return undefined
  if (!predicted?.start) return 0
  const [first, last] = goldDays(gold)
  const start = predicted.start.slice(0, 10)
  const end = (predicted.end ?? predicted.start).slice(0, 10)
  if (apart(first, start) <= 1 && apart(last, end) <= 1) return 1
  return start <= last && first <= end ? 0.5 : 0
}

/** The days of an EDTF day, month, year, or interval of them. */
function goldDays(edtf: string): Days {
  const [from = edtf, to = from] = edtf.split('/')
  return [firstDay(from), lastDay(to)]
}

function firstDay(date: string): string {
  if (date.length === 4) return `${date}-01-01`
  return date.length === 7 ? `${date}-01` : date
}

function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  if (date.length !== 7) return date
  const monthEnd = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0))
  return monthEnd.toISOString().slice(0, 10)
}

function apart(a: string, b: string): number {
  return Math.abs(Date.parse(b) - Date.parse(a)) / DAY
}
