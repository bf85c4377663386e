import type { Event } from '../model/event.ts'
import type { Reading } from '../model/reading.ts'
import { comparableClaims } from './comparable.ts'
import { findCopies } from './copies.ts'
import { byDay, makeEvent, reasonsOf } from './event.ts'
import { groupClaims } from './grouping.ts'
import { outletsOf } from './independence.ts'
import { countSides, nameSides, sideNames } from './participants.ts'

/**
 * The claims of many readings as events: each claim in exactly one, joined only where the words
 * speak for one happening. Total and deterministic; the order of the readings does not matter, and
 * only what is in them counts, so the readings of a given day make the record as of that day.
 */
export function mergeReadings(readings: readonly Reading[]): readonly Event[] {
  const distinct = [
    ...new Map(
      readings.map((one) => [`${one.document.id} ${one.document.revision}`, one]),
    ).values(),
  ]
  const copies = findCopies(distinct.filter(({ claims }) => claims.length > 0))
  const claims = comparableClaims(distinct, copies)
  const context = { outlets: outletsOf(distinct), copies }
  const sides = sideNames(distinct.flatMap(countSides))
  return groupClaims(claims)
    .flatMap(({ groups }) => groups)
    .map((group) => {
      const members = group.members.flatMap((member) => claims[member]?.placed ?? [])
      return nameSides(makeEvent(members, reasonsOf(claims, group), context), sides)
    })
    .sort(byDay)
}
