import { dayPlus } from '../parts/wording.ts'

/** What can be looked back from. */
export interface LookingBack {
  readonly lastPublished?: string
  /** The only days that a copy can be looked back from; any, where a server answers. */
  readonly days?: readonly string[]
}

/** The day so many days beside an as-of; beyond the last document there is nothing to look back from. */
export function asOfBeside(
  asOf: string | undefined,
  by: -1 | 1,
  { lastPublished, days }: LookingBack,
): string | undefined {
  if (lastPublished === undefined) return asOf
  const from = asOf?.slice(0, 10) ?? lastPublished
  if (days !== undefined) {
    const beside = by < 0 ? days.findLast((one) => one < from) : days.find((one) => one > from)
    if (by < 0) return beside ?? asOf
    return beside === lastPublished ? undefined : beside
  }
  const day = dayPlus(from, by)
  return day >= lastPublished ? undefined : day
}
