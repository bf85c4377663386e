import type { Claim } from '../model/claim.ts'
import type { Event } from '../model/event.ts'
import type { Basis, Evidence, Sourced } from '../model/evidence.ts'
import { byCodeUnit } from '../model/id.ts'
import type { Citation } from './citations.ts'
import { type Corpus, claimsById, type PlacedClaim, passageOf } from './corpus.ts'

/** What a cell of an answer goes back to: the claims that give it, and the words they were read from. */
export interface Grounds {
  readonly claims: readonly string[]
  readonly passages: readonly Citation[]
}

/** A value that claims give, with all of them that do. */
export interface Found<T> extends Grounds {
  readonly value: T
  /** `read` where the words of any claim say so. */
  readonly basis: Basis
}

/** The claims of an event in the order of publication, those of documents without a date last. */
export function placedClaims(
  event: Event,
  claims: ReadonlyMap<string, PlacedClaim>,
): readonly PlacedClaim[] {
  const day = ({ reading }: PlacedClaim) => reading.published?.day ?? '9999'
  // Of one day, the order of documents stays: `sort` keeps it.
  return event.claims
    .flatMap(({ id }) => claims.get(id) ?? [])
    .sort((a, b) => byCodeUnit(day(a), day(b)))
}

/** Finds the issues that an event's claims are on. */
export function issueFinder(corpus: Corpus): (event: Event) => ReadonlySet<string> {
  const { issuesOfClaim = issuesIn(claimsById(corpus)) } = corpus
  return ({ claims }) => new Set(claims.flatMap(({ id }) => issuesOfClaim(id)))
}

function issuesIn(claims: ReadonlyMap<string, PlacedClaim>): (claim: string) => readonly string[] {
  return (id) => (claims.get(id)?.claim.issue ?? []).map(({ value }) => value)
}

/** What claims say as a whole, as the grounds of something that follows from them. */
export function groundsOf(placed: readonly PlacedClaim[]): Grounds {
  return grounds(placed.map((one) => [one, one.claim.evidence]))
}

/** The distinct values of a field over claims, in the order in which they first come up. */
export function foundIn<T>(
  placed: readonly PlacedClaim[],
  cells: (claim: Claim) => readonly Sourced<T>[],
  keyOf: (value: T) => string = String,
): readonly Found<T>[] {
  const found = new Map<string, { value: T; basis: Basis; words: Words[] }>()
  for (const one of placed) {
    for (const { value, basis, evidence } of cells(one.claim)) {
      const known = found.get(keyOf(value)) ?? { value, basis, words: [] }
      if (basis === 'read') known.basis = basis
      for (const words of evidence) known.words.push([one, words])
      found.set(keyOf(value), known)
    }
  }
  return [...found.values()].map(({ value, basis, words }) => ({ value, basis, ...grounds(words) }))
}

/** All words from which claims give a field, whatever its values. */
export function groundsIn(
  placed: readonly PlacedClaim[],
  cells: (claim: Claim) => readonly Sourced<unknown>[],
): Grounds {
  return grounds(
    placed.flatMap((one) =>
      cells(one.claim).flatMap(({ evidence }) => evidence.map((words): Words => [one, words])),
    ),
  )
}

/** A field that a claim has once or not at all, as a list. */
export function maybe<T>(cell: Sourced<T> | undefined): readonly Sourced<T>[] {
  return cell === undefined ? [] : [cell]
}

/** Words of a claim. */
type Words = readonly [PlacedClaim, Evidence]

/** The words by publication, document and place in it, each stretch once. */
function grounds(words: readonly Words[]): Grounds {
  const passages = new Map<string, Citation>()
  for (const [{ claim, reading }, evidence] of words) {
    const key = JSON.stringify([reading.document.id, evidence.start, evidence.end])
    if (passages.has(key)) continue
    passages.set(key, { ...passageOf(reading, evidence), claim: claim.id })
  }
  return {
    claims: [...new Set(words.map(([{ claim }]) => claim.id))],
    passages: [...passages.values()].sort(
      (a, b) =>
        byCodeUnit(a.published ?? '9999', b.published ?? '9999') ||
        byCodeUnit(a.document, b.document) ||
        a.start - b.start ||
        a.end - b.end,
    ),
  }
}
