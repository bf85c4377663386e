import type { EventType, Party } from '../model/claim.ts'
import type { Participant } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import type { Reading } from '../model/reading.ts'
import type { PlacedClaim } from './comparable.ts'
import { MUTUAL } from './exclusion.ts'
import { foldName, partyKey, sideOf } from './parties.ts'

/** Of each state, by its code, the name that the readings use most. */
export function sideNames(readings: readonly Reading[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { claims } of readings) {
    for (const { actor, recipient } of claims) {
      for (const { value } of [...actor, ...recipient]) {
        if (value.country === undefined || value.person === true || value.outlet === true) continue
        const names = counts.get(value.country) ?? new Map<string, number>()
        counts.set(value.country, names.set(value.name, (names.get(value.name) ?? 0) + 1))
      }
    }
  }
  return new Map(
    [...counts].map(([country, names]) => {
      const [first] = [...names].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b))
      return [country, first?.[0] ?? country]
    }),
  )
}

/** Everyone who is named as taking part, each once, with the claims that say so. */
export function mergeParticipants(
  placed: readonly PlacedClaim[],
  sides: ReadonlyMap<string, string>,
): readonly Participant[] {
  const named = new Map<string, { party: Party; claims: Set<string> }>()
  for (const { claim } of placed) {
    for (const { value } of [...claim.actor, ...claim.recipient]) {
      if (!isParticipant(value)) continue
      const known = named.get(partyKey(value))
      if (known === undefined) {
        named.set(partyKey(value), { party: value, claims: new Set([claim.id]) })
      } else known.claims.add(claim.id)
    }
  }
  return [...named.values()].map(({ party, claims }) => {
    const side = party.country === undefined ? undefined : sides.get(party.country)
    const isOwnSide = side === undefined || (side === party.name && party.person !== true)
    return { name: party.name, ...(isOwnSide ? {} : { side }), claims: [...claims] }
  })
}

/** Whether a party takes part by name; who only reports, or is not named, does not. */
export function isParticipant({ name, outlet, anonymous }: Party): boolean {
  return outlet !== true && anonymous !== true && foldName(name) !== ''
}

/** Actor and recipient of an event: all that its claims name, each once. */
export function mergeRoles(
  type: EventType,
  placed: readonly PlacedClaim[],
): { readonly actor: readonly Party[]; readonly recipient: readonly Party[] } {
  const actor = new Map<string, Party>()
  const recipient = new Map<string, Party>()
  const add = (role: Map<string, Party>, party: Party) => {
    if (!role.has(partyKey(party))) role.set(partyKey(party), party)
  }
  const sides = new Map<string, Map<string, Party>>()
  for (const { claim } of placed) {
    for (const [role, parties] of [
      [actor, claim.actor],
      [recipient, claim.recipient],
    ] as const) {
      for (const { value } of parties) {
        // Who met whom has no direction: a side stays in the list where it was named first.
        const chosen = MUTUAL.has(type) ? (sides.get(sideOf(value)) ?? role) : role
        sides.set(sideOf(value), chosen)
        add(chosen, value)
      }
    }
  }
  return { actor: [...actor.values()], recipient: [...recipient.values()] }
}
