import { keepLast } from '../store/kept.ts'
import { ANSWER_DAYS, dayOf, numberKeys, type PutClaim, valuesOf } from './answer-reason.ts'
import type { Corpus, PlacedClaim } from './corpus.ts'
import { type Dated, dayIndex } from './day-index.ts'
import { shiftDay } from './days.ts'
import { placedClaims } from './grounds.ts'
import type { List } from './list.ts'
import { type SideOf, sidesOf } from './sides.ts'

/** How many of the latest things of a kind an answer in another text is held against. */
const MANY = 50
/** So many claims are kept for a while: the next answer is held against mostly the same. */
const KEPT = 2000

/**
 * Finds what a claim may answer: whatever its own text puts, and what other texts put before it, on the same issue or
 * not, with the same number or by the side that it speaks to. Looks at a bounded number, so that large records stay quick to ask;
 * `put` are the places of the events that put something to others.
 */
export function answerable(
  put: List<number>,
  { events }: Corpus,
  claims: ReadonlyMap<string, PlacedClaim>,
  sideOf: SideOf,
): (answer: PlacedClaim) => Iterable<PutClaim> {
  const places: number[] = []
  const ranks: number[] = []
  const byText = new Map<string, number[]>()
  function* entries(): Iterable<Dated<number>> {
    for (const place of put) {
      const event = events.at(place)
      if (event === undefined) continue
      for (const [rank, placed] of placedClaims(event, claims).entries()) {
        const value = places.push(place) - 1
        ranks.push(rank)
        const text = placed.reading.document.id
        const known = byText.get(text)
        if (known === undefined) byText.set(text, [value])
        else known.push(value)
        for (const one of keysOf({ event, placed }, sideOf)) yield { ...one, value }
      }
    }
  }
  const index = dayIndex(entries())
  const kept = keepLast<PutClaim>({ most: KEPT })
  const load = (value: number): PutClaim => {
    const event = events.at(places[value] ?? 0)
    const placed = event && placedClaims(event, claims)[ranks[value] ?? 0]
    if (event === undefined || placed === undefined) throw new TypeError('a claim went missing')
    const { id, actor, recipient } = event
    return { event: { id, actor, recipient }, placed }
  }
  const before = (key: string, day: string | undefined): readonly number[] =>
    day === undefined ? [] : index.until(key, shiftDay(day, -ANSWER_DAYS), day, MANY)
  return (answer) => {
    const { claim, reading } = answer
    const found = new Set(byText.get(reading.document.id))
    const names = [...sidesOf(valuesOf(claim.recipient), sideOf), ...numberKeys(claim)]
    for (const issue of ['', ...claim.issue.map(({ value }) => value)]) {
      for (const name of names) {
        for (const one of before(keyOf(issue, name), dayOf(answer))) found.add(one)
      }
    }
    return [...found].map((value) => kept.get(String(value), () => load(value)))
  }
}

function keysOf(
  { event, placed }: PutClaim,
  sideOf: SideOf,
): readonly Pick<Dated<number>, 'key' | 'day'>[] {
  const day = dayOf(placed)
  if (day === undefined) return []
  const names = [...sidesOf(event.actor, sideOf), ...numberKeys(placed.claim)]
  const issues = ['', ...placed.claim.issue.map(({ value }) => value)]
  return issues.flatMap((issue) => names.map((name) => ({ key: keyOf(issue, name), day })))
}

function keyOf(issue: string, name: string): string {
  return JSON.stringify([issue, name])
}
