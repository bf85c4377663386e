import type { Difference } from '../model/event.ts'
import type { Figure } from '../model/quantity.ts'
import { canBothHold, highest, lowest, type PlacedFigure } from './figures.ts'
import { isLater } from './moments.ts'

/** Counts of people, which rise as more becomes known. */
const TOLLS: ReadonlySet<string> = new Set(['killed', 'injured', 'displaced', 'detained'])

/** A figure in the words of the first who gave it, with all claims that give it. */
interface Given extends PlacedFigure {
  readonly claims: Set<string>
}

/**
 * Figures of one measure that differ, oldest first: a later, higher one is an update, any other
 * that cannot be right beside the first is a contradiction. Of one moment, two numbers for one toll
 * contradict each other though one is only vaguer: "dozens" beside 27.
 */
export function differingFigures(group: readonly PlacedFigure[]): readonly Difference[] {
  const distinct = new Map<string, Given>()
  for (const one of group) {
    const value = wordFigure(one.figure)
    const known = distinct.get(value)
    if (known === undefined) distinct.set(value, { ...one, claims: new Set([one.claim.id]) })
    else known.claims.add(one.claim.id)
  }
  const listed = [...distinct]
  const sides = { contradiction: new Map<string, Given>(), update: new Map<string, Given>() }
  for (const [at, [value, one]] of listed.entries()) {
    for (const [laterValue, later] of listed.slice(at + 1)) {
      const kind = relate(one, later)
      if (kind !== undefined) sides[kind].set(value, one).set(laterValue, later)
    }
  }
  return (['contradiction', 'update'] as const)
    .filter((kind) => sides[kind].size > 0)
    .map((kind) => ({
      field: 'figures',
      kind,
      sides: [...sides[kind]].map(([value, { claims }]) => ({ value, claims: [...claims] })),
    }))
}

function relate(one: Given, other: Given): 'contradiction' | 'update' | undefined {
  const areKnown = isLater(other.reading, one.reading)
  const [a, b] = [numberOf(one.figure), numberOf(other.figure)]
  const isHigher = a !== undefined && b !== undefined && b > a
  if (canBothHold(one.figure, other.figure)) {
    // "At least two", then two, is the same number: it is only better known.
    if (a === b || !TOLLS.has(one.figure.measure)) return undefined
    if (areKnown) return isHigher ? 'update' : undefined
    return 'contradiction'
  }
  return areKnown && isHigher ? 'update' : 'contradiction'
}

/** The number that stands for a figure: the one named, else the bound that a vague word gives. */
function numberOf(figure: Figure): number | undefined {
  return figure.value ?? lowest(figure) ?? highest(figure)
}

function wordFigure({ measure, value, low, high, unit, hedge }: Figure): string {
  const unitName = unit === undefined || unit === 'people' ? '' : ` ${unit}`
  const words = hedge === undefined ? '' : `“${hedge}”`
  if (value !== undefined) {
    return `${measure} ${value}${unitName}${words === '' ? '' : ` (${words})`}`
  }
  const bounds = low === high ? String(low ?? '?') : `${low ?? '?'}–${high ?? '?'}`
  return `${measure} ${words || bounds}${unitName}`
}
