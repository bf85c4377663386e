import { termsAcross } from './across-texts.ts'
import type { Happening } from './comparable.ts'
import { gapBetween } from './days.ts'
import { excludes, isSameGround, kindOf } from './exclusion.ts'
import { withKnownPersons } from './known-persons.ts'
import { shared, sidesWithSharedPerson } from './parties.ts'
import { wordTerms } from './reasons.ts'
import { rulingOn, wordRuling } from './rulings.ts'
import { ACROSS, ENOUGH, type Term, WITHIN } from './weights.ts'
import { termsWithin } from './within-text.ts'
import { wordShare } from './words.ts'

/** Whether two claims are held to be of one happening, and why, in words. */
export type SameEvent =
  | { readonly same: true; readonly why: string }
  | { readonly same: false; readonly why: string }

/** How much speaks for one happening, against `ENOUGH`, and what. */
export interface Score {
  readonly points: number
  /** The terms that count, each with its points. */
  readonly terms: ReadonlyMap<Term, number>
}

/** Could two claims be one happening, and why. Precision comes first: doubt keeps them apart. */
export function sameEvent(one: Happening, other: Happening): SameEvent {
  const [a, b] = withKnownPersons(one, other)
  const ruling = rulingOn(a, b)
  if (ruling?.kind === 'together') return { same: true, why: wordRuling(ruling) }
  const excluded = excludes(a, b)
  if (excluded !== undefined) return { same: false, why: excluded }
  const { points, terms } = score(a, b)
  return points < ENOUGH
    ? { same: false, why: 'too little speaks for one happening' }
    : { same: true, why: wordTerms(terms, kindOf(a, b), a.text === b.text) }
}

/** Weighs what speaks for it that two happenings, of which neither excludes the other, are one. */
export function scoreSameEvent(one: Happening, other: Happening): Score {
  return score(...withKnownPersons(one, other))
}

function score(a: Happening, b: Happening): Score {
  const kind = kindOf(a, b)
  const isWithin = a.text === b.text
  const weights = isWithin ? WITHIN[kind] : ACROSS[kind]
  const found = isWithin ? termsWithin(a, b, kind) : termsAcross(a, b, kind)
  const terms = new Map<Term, number>()
  let points = 0
  for (const [term, degree] of found) {
    const weight = (weights[term] ?? 0) * degree
    if (weight === 0) continue
    terms.set(term, weight)
    points += weight
  }
  // Tenths that add up to six make a little less in binary.
  return { points: Math.round(points * 1000) / 1000, terms }
}

/** More than all that can speak for two claims. */
const RULED = 1000

/** How much speaks for it that two claims are of one happening; the surest are joined first. */
export function likeness(one: Happening, other: Happening): number {
  const [a, b] = withKnownPersons(one, other)
  // What a person says goes before everything that speaks for itself.
  let score = rulingOn(a, b)?.kind === 'together' ? RULED : 0
  score += 2 * wordShare(a.words, b.words)
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

function apart(a: Happening, b: Happening): number {
  return Math.max(0, a.start - b.end, b.start - a.end)
}
