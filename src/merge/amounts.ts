import { areOneLength, daysIn, lengthKeys } from '../model/durations.ts'
import type { Figure } from '../model/quantity.ts'
import type { Happening } from './comparable.ts'

/** Up to so many, one number is like another. */
const FEW = 3

/** Whether two acts name one stretch of time, sum or larger number of the same things, whatever the unit it is told in. */
export function haveOneAmount(
  { figures: ones }: Happening,
  { figures: others }: Happening,
): boolean {
  return ones.some((one) => others.some((other) => isOneAmount(one, other)))
}

function isOneAmount(a: Figure, b: Figure): boolean {
  if (a.measure !== b.measure || a.value === undefined || b.value === undefined) return false
  const [one, other] = [daysIn(a), daysIn(b)]
  if (one !== undefined && other !== undefined) return areOneLength(one, other)
  return a.value > FEW && a.value === b.value && (a.unit ?? '') === (b.unit ?? '')
}

/** The amounts that may tell one offer from another, so that equal ones have one in common. */
export function amountsOf(figures: readonly Figure[]): readonly string[] {
  return figures.flatMap((figure) => {
    const { measure, unit = '', value } = figure
    if (value === undefined) return []
    const days = daysIn(figure)
    return days === undefined ? [`${measure} ${value} ${unit}`] : lengthKeys(days)
  })
}
