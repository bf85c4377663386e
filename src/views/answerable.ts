import { ANSWER_DAYS, dayOf, numbersOf, type PutClaim, sidesOf, valuesOf } from './answer-reason.ts'
import type { PlacedClaim } from './corpus.ts'
import { type Dated, dayIndex } from './day-index.ts'
import { shiftDay } from './days.ts'
import type { SideOf } from './sides.ts'

/** How many of the latest things of a kind an answer in another text is held against. */
const MANY = 50

/**
 * Finds what a claim may answer: whatever its own text puts, and what other texts put before it, on the same issue, with
 * the same number or by the side that it speaks to. Looks at a bounded number, so that large records stay quick to ask.
 */
export function answerable(
  put: readonly PutClaim[],
  sideOf: SideOf,
): (answer: PlacedClaim) => Iterable<PutClaim> {
  const byText = new Map<string, PutClaim[]>()
  for (const one of put) {
    const text = one.placed.reading.document.id
    const known = byText.get(text)
    if (known === undefined) byText.set(text, [one])
    else known.push(one)
  }
  const index = dayIndex(put.flatMap((one) => entriesOf(one, sideOf)))
  return (answer) => {
    const { claim, reading } = answer
    const found = new Set(byText.get(reading.document.id))
    const day = dayOf(answer)
    if (day === undefined) return found
    const names = [...sidesOf(valuesOf(claim.recipient), sideOf), ...numbersOf(claim)]
    for (const { value: issue } of claim.issue) {
      for (const name of names) {
        const from = shiftDay(day, -ANSWER_DAYS)
        for (const one of index.until(keyOf(issue, name), from, day, MANY)) found.add(one)
      }
    }
    return found
  }
}

function entriesOf(one: PutClaim, sideOf: SideOf): readonly Dated<PutClaim>[] {
  const { event, placed } = one
  const day = dayOf(placed)
  if (day === undefined) return []
  const names = [...sidesOf(event.actor, sideOf), ...numbersOf(placed.claim)]
  return placed.claim.issue.flatMap(({ value: issue }) =>
    names.map((name) => ({ key: keyOf(issue, name), day, value: one })),
  )
}

function keyOf(issue: string, name: string): string {
  return JSON.stringify([issue, name])
}
