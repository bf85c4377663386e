import type { Found, Meaning } from './meaning.ts'

const FAR = 60
const FEW = 8

/**
 * The day in the same sentence that a time of day belongs to where it stands before it: "at 0800 GMT
 * (1900 local time) on *Friday*", "overnight into *Saturday*".
 */
export function dayBeside(text: string, found: readonly Found[], index: number): Found | undefined {
  const one = found[index]
  if (one === undefined || one.at !== undefined) return undefined
  const { kind } = one.meaning
  if (kind === 'overnight') {
    const next = found[index + 1]
    const isNear =
      next !== undefined && /^\s(?:on|into|to)?\s?$/.test(text.slice(one.end, next.start))
    return isNear && isDay(next.meaning) ? next : undefined
  }
  if (kind !== 'clock' && kind !== 'part') return undefined
  if (found.slice(Math.max(0, index - FEW), index).some(({ meaning }) => isDay(meaning)))
    return undefined
  const next = found.slice(index + 1, index + 1 + FEW).find(({ meaning }) => isDay(meaning))
  return next !== undefined && next.start - one.end < FAR ? next : undefined
}

function isDay(meaning: Meaning): boolean {
  if (meaning.kind === 'calendar') return meaning.day !== undefined
  return meaning.kind === 'weekday' || (meaning.kind === 'period' && meaning.unit === 'day')
}
