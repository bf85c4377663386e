import { acrossTexts } from './across-texts.ts'
import type { ComparableClaim } from './comparable.ts'
import { gapBetween } from './days.ts'
import { exclusion, isSameGround } from './exclusion.ts'
import { shared, sidesWithSharedPerson } from './parties.ts'
import { withinText } from './within-text.ts'
import { wordShare } from './words.ts'

/** Whether two claims are held to be of one happening, and why, in words. */
export type SameEvent =
  | { readonly same: true; readonly why: string }
  | { readonly same: false; readonly why: string }

/** Could two claims be one happening, and why. Precision comes first: doubt keeps them apart. */
export function sameEvent(a: ComparableClaim, b: ComparableClaim): SameEvent {
  const excluded = exclusion(a, b)
  if (excluded !== undefined) return { same: false, why: excluded }
  const why = a.text === b.text ? withinText(a, b) : acrossTexts(a, b)
  return why === undefined
    ? { same: false, why: 'too little speaks for one happening' }
    : { same: true, why }
}

/** How much speaks for it that two claims are of one happening; the surest are joined first. */
export function likeness(a: ComparableClaim, b: ComparableClaim): number {
  let score = 2 * wordShare(a.words, b.words)
  score += 3 * sidesWithSharedPerson(a.parties, b.parties)
  score += Math.min(3, shared(a.parties.sides, b.parties.sides))
  if (a.days !== undefined && b.days !== undefined) {
    const isEqual = a.days.from === b.days.from && a.days.to === b.days.to
    score += isEqual ? 4 : gapBetween(a.days, b.days) === 0 ? 2 : 0
  }
  if (isSameGround(a, b)) score += 3
  if (a.due !== undefined && a.due === b.due) score += 4
  if (a.issue !== undefined && a.issue === b.issue) score += 1
  if (a.status === b.status) score += 1
  if (a.text === b.text) score += Math.max(0, 2 - apart(a, b) / 500)
  return score
}

function apart(a: ComparableClaim, b: ComparableClaim): number {
  return Math.max(0, a.start - b.end, b.start - a.end)
}
