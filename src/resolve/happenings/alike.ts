import type { Party } from '../../model/claim.ts'
import type { Sourced } from '../../model/evidence.ts'
import type { Place } from '../../model/place.ts'
import type { When } from '../../model/when.ts'
import type { ResolvedClaim } from '../resolved-claim.ts'

/** Whether two claims may report one happening: nothing that both tell keeps them apart. */
export function mayBeOne(one: ResolvedClaim, other: ResolvedClaim): boolean {
  return (
    one.type.value === other.type.value &&
    shareSides(one, other) &&
    shareTime(one.time?.value, other.time?.value) &&
    sharePlace(one.place?.value, other.place?.value)
  )
}

/** The sides that a claim names, a person and a body counted for their state; nobody unknown is one. */
export function sidesOf(parties: readonly Sourced<Party>[]): readonly string[] {
  return parties.flatMap(({ value }) => {
    const { country, actor, person, name } = value
    return country ?? actor ?? (person === true ? name : [])
  })
}

function shareSides(one: ResolvedClaim, other: ResolvedClaim): boolean {
  if (one.type.value === 'CONSULT') return shareTable(one, other)
  return (
    meet(sidesOf(one.actor), sidesOf(other.actor)) &&
    meet(sidesOf(one.recipient), sidesOf(other.recipient)) &&
    !isTurned(one, other) &&
    !isTurned(other, one)
  )
}

/** Those who meet; where two are named of both, both must be the same: the US met Chad, and the US met Niger. */
function shareTable(one: ResolvedClaim, other: ResolvedClaim): boolean {
  const sides = new Set(sidesOf([...one.actor, ...one.recipient]))
  const others = new Set(sidesOf([...other.actor, ...other.recipient]))
  const shared = [...sides].filter((side) => others.has(side)).length
  return shared >= Math.min(2, sides.size, others.size)
}

/** Who is struck in one, by its words, and strikes in the other. */
function isTurned({ actor }: ResolvedClaim, { actor: doers, recipient }: ResolvedClaim): boolean {
  const read = recipient.filter(({ basis }) => basis === 'read')
  const struck = sidesOf(read).filter((side) => !sidesOf(doers).includes(side))
  return sidesOf(actor).some((side) => struck.includes(side))
}

/** Nobody named is at odds with nobody. */
function meet(sides: readonly string[], others: readonly string[]): boolean {
  return sides.length === 0 || others.length === 0 || sides.some((side) => others.includes(side))
}

/** Whether days that are told meet. */
export function shareTime(one: When | undefined, other: When | undefined): boolean {
  if (one?.start === undefined || other?.start === undefined) return true
  return one.start <= (other.end ?? other.start) && other.start <= (one.end ?? one.start)
}

function sharePlace(one: Place | undefined, other: Place | undefined): boolean {
  if (one === undefined || other === undefined || one.name === other.name) return true
  if (one.in === other.name || other.in === one.name) return true
  const isWide = [one, other].some(({ precision }) => precision === 'country')
  return isWide && one.country === other.country
}
