import type { CopyFacts, MomentFacts } from '../../src/serve/copy/form.ts'

/** The last day of publication up to a day: nothing became known between the two. `start` where there is none. */
export function lastPublished({ published }: CopyFacts, day: string): string {
  return published.findLast((one) => one <= day) ?? 'start'
}

/** What was known at the end of a day, or is shown unless one is asked for; words on why a copy cannot tell. */
export function momentOf(facts: CopyFacts, asOf: string | undefined): MomentFacts | string {
  const [shown] = facts.moments
  if (asOf === undefined) return shown
  if (!/^\d{4}-\d\d-\d\d$/.test(asOf)) return 'A copy can be looked back from whole days alone.'
  const day = lastPublished(facts, asOf)
  const found = facts.moments.find((moment) => moment.day === day)
  if (found !== undefined) return found
  if (day === facts.published.at(-1) && facts.undated === 0) return shown
  return `This copy does not hold what was known on ${asOf}. ${wordDays(facts)}`
}

/** The days from which one can look back, in order. */
export function daysOf({ moments }: CopyFacts): readonly string[] {
  return moments.flatMap(({ day }) => day ?? []).sort()
}

function wordDays(facts: CopyFacts): string {
  const [first] = daysOf(facts)
  if (first === undefined) return 'It was published for one moment.'
  return `It goes back to ${first}.`
}
