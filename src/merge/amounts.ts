import type { Figure } from '../model/quantity.ts'
import type { Happening } from './comparable.ts'

/** Days in each unit in which a truce, a mission or a delay is told. */
const DAYS: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30,
  year: 365,
}
/** How far two durations told in different units may be apart, as a share of the longer: "60 days", "two months". */
const LOOSE = 0.03
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
  if (one !== undefined && other !== undefined) {
    return Math.abs(one - other) <= LOOSE * Math.max(one, other)
  }
  return a.value > FEW && a.value === b.value && (a.unit ?? '') === (b.unit ?? '')
}

function daysIn({ measure, unit, value }: Figure): number | undefined {
  const days = measure === 'duration' && unit !== undefined ? DAYS[unit] : undefined
  return days === undefined || value === undefined ? undefined : days * value
}

/** The amounts that may tell one offer from another, so that equal ones are equal. */
export function amountsOf(figures: readonly Figure[]): readonly string[] {
  return figures.flatMap((figure) => {
    const { measure, unit = '', value } = figure
    if (value === undefined) return []
    const days = daysIn(figure)
    return [days === undefined ? `${measure} ${value} ${unit}` : `${Math.round(days)} day`]
  })
}
