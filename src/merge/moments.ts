import type { Reading } from '../model/reading.ts'

/**
 * When the corpus could know what a document says, as text that sorts: the instant of publication,
 * or the end of the day where only that is known. Without a date it is before all others.
 */
function momentOf({ published }: Reading): string {
  if (published === undefined) return ''
  return published.instant ?? `${published.day}T23:59:59Z`
}

/** Whether one document is known to have come out after another: of two on one day, both need a time of day. */
export function isLater({ published: later }: Reading, { published: earlier }: Reading): boolean {
  if (later === undefined || earlier === undefined) return later !== undefined
  if (later.instant !== undefined && earlier.instant !== undefined) {
    return later.instant > earlier.instant
  }
  return later.day > earlier.day
}

/** Orders what documents say by when they came out; equals stay as they are. */
export function byMoment(
  a: { readonly reading: Reading },
  b: { readonly reading: Reading },
): number {
  const [one, other] = [momentOf(a.reading), momentOf(b.reading)]
  return one < other ? -1 : one > other ? 1 : 0
}
