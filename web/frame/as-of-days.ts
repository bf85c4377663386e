import { dayPlus } from '../parts/wording.ts'

/** The day so many days beside an as-of; beyond the last document there is nothing to look back from. */
export function asOfBeside(
  asOf: string | undefined,
  days: number,
  { lastPublished }: { readonly lastPublished?: string },
): string | undefined {
  if (lastPublished === undefined) return asOf
  const day = dayPlus(asOf?.slice(0, 10) ?? lastPublished, days)
  return day >= lastPublished ? undefined : day
}
