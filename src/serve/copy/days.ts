import { byCodeUnit } from '../../model/id.ts'
import { dayBefore } from '../../views/day-words.ts'
import type { Known } from '../known.ts'
import type { Since } from './moment.ts'

/** What the pages look back on when nobody has said since when. */
const USUAL = 3

/** Every day on which something was published, in order. */
export function publishedDays({ corpus }: Known): readonly string[] {
  const days = corpus.readings.flatMap(({ published }) => published?.day ?? [])
  return [...new Set(days)].sort(byCodeUnit)
}

/**
 * Since when changes are told up to a day: since each of the days that are written, and since three days
 * before, which the pages ask for first. Nothing changes between two days of publication.
 */
export function sinceDays(
  until: string,
  {
    published,
    written,
  }: { readonly published: readonly string[]; readonly written: readonly string[] },
): readonly Since[] {
  const usual = published.findLast((day) => day <= dayBefore(until, USUAL))
  const days = new Set([...written, ...(usual === undefined ? [] : [usual])])
  const first = published[0]
  return [
    ...(usual === undefined && first !== undefined
      ? [{ name: 'start', day: dayBefore(first, 1) }]
      : []),
    ...[...days]
      .filter((day) => day < until)
      .sort(byCodeUnit)
      .map((day) => ({ name: day, day })),
  ]
}
