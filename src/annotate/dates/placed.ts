import type { PartBasis, TimexType, When } from '../../model/when.ts'
import type { Anchored } from './anchor.ts'
import { type Days, edtfOf } from './calendar.ts'

/** A meaning placed on the calendar, as far as it can be. */
export interface Placed {
  readonly type: TimexType
  readonly value: string
  readonly days?: Days
  readonly parts?: When['parts']
  readonly anchor?: When['anchor']
}

const RECKONED = { year: 'inferred', month: 'inferred', day: 'inferred' } as const

/** A date reckoned from an anchor; without one it has a value alone. */
export function reckoned(
  value: string,
  anchored: Anchored | undefined,
  type: TimexType = 'DATE',
): Placed {
  if (anchored === undefined) return { type, value }
  const { days, kind, from } = anchored
  return { type, value, days, parts: RECKONED, anchor: { kind, day: from.toString() } }
}

/** What the record keeps of days: both ends, EDTF, and what was read and what supposed. */
export function whenOf({ parts = {}, anchor }: Placed, days: Days): When {
  const basis: PartBasis = Object.values(parts).includes('inferred') ? 'inferred' : 'given'
  return {
    start: days.start.toString(),
    end: days.end.toString(),
    edtf: edtfOf(days),
    basis,
    parts,
    ...(anchor === undefined ? {} : { anchor }),
  }
}
