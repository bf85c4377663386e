import type { EventType, Party } from '../model/claim.ts'
import type { Event, Participant } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import type { Reading } from '../model/reading.ts'
import type { PlacedClaim } from './comparable.ts'
import { MUTUAL } from './exclusion.ts'
import { foldName, partyKey, sideOf } from './parties.ts'

/** A participant before its side has a name. */
export interface UnsidedParticipant {
  readonly name: string
  /** Code of the state, or id of the armed group or body, on whose side it is. */
  readonly of?: string
  readonly person?: true
  readonly claims: readonly string[]
}

/** How often the claims of a reading call a state, or an armed group or body, by a name. */
export interface SideCount {
  /** Code of the state, or id of the armed group or body. */
  readonly country: string
  readonly name: string
  readonly count: number
}

/** How a reading calls states and bodies, as actors and recipients of its claims. */
export function countSides({ claims }: Reading): readonly SideCount[] {
  const counts = new Map<string, SideCount>()
  for (const { actor, recipient } of claims) {
    for (const { value } of [...actor, ...recipient]) {
      const { name, side } = value
      const country = side ?? value.country
      if (country === undefined || value.person === true || value.outlet === true) continue
      if (side !== undefined && side !== value.actor) continue
      const key = JSON.stringify([country, name])
      counts.set(key, { country, name, count: (counts.get(key)?.count ?? 0) + 1 })
    }
  }
  return [...counts.values()]
}

/** Of each state and body, by its code or id, the name that the readings use most. */
export function sideNames(counts: Iterable<SideCount>): ReadonlyMap<string, string> {
  const byCountry = new Map<string, Map<string, number>>()
  for (const { country, name, count } of counts) {
    const names = byCountry.get(country) ?? new Map<string, number>()
    byCountry.set(country, names.set(name, (names.get(name) ?? 0) + count))
  }
  return new Map(
    [...byCountry].flatMap(([country, names]) => {
      const used = [...names].filter(([, count]) => count > 0)
      const [first] = used.sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b))
      return first === undefined ? [] : [[country, first[0]] as const]
    }),
  )
}

/** Everyone who is named as taking part, each once, with the claims that say so. */
export function mergeParticipants(placed: readonly PlacedClaim[]): readonly UnsidedParticipant[] {
  const told = tellings(placed)
  const named = new Map<string, Set<string>>()
  for (const { claim } of placed) {
    for (const { value } of [...claim.actor, ...claim.recipient]) {
      if (!isParticipant(value)) continue
      const key = partyKey(value)
      named.set(key, (named.get(key) ?? new Set()).add(claim.id))
    }
  }
  return [...named].map(([key, claims]) => {
    const { name = '', country, side = country, person } = told.get(key) ?? {}
    return {
      name,
      ...(side === undefined ? {} : { of: side }),
      ...(person === true ? { person } : {}),
      claims: [...claims],
    }
  })
}

/** Every party as it is first told of, or first with its state: one text may leave out what another says. */
function tellings(placed: readonly PlacedClaim[]): ReadonlyMap<string, Party> {
  const told = new Map<string, Party>()
  for (const { claim } of placed) {
    for (const { value } of [...claim.actor, ...claim.recipient]) {
      const known = told.get(partyKey(value))
      const isMore =
        (known?.country ?? known?.side) === undefined && (value.country ?? value.side) !== undefined
      if (known === undefined || isMore) told.set(partyKey(value), value)
    }
  }
  return told
}

/** An event whose participants are on the side of states by their names. */
export function nameSides(
  event: Omit<Event, 'participants'> & { readonly participants: readonly UnsidedParticipant[] },
  sides: ReadonlyMap<string, string>,
): Event {
  const participants = event.participants.map(({ name, of, person, claims }): Participant => {
    const side = of === undefined ? undefined : sides.get(of)
    const isOwnSide = side === undefined || (side === name && person !== true)
    return { name, ...(isOwnSide ? {} : { side }), claims }
  })
  return { ...event, participants }
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
  const told = tellings(placed)
  const sides = new Map<string, Map<string, Party>>()
  const isAsserted = placed.some(({ claim }) => claim.status.value !== 'denied')
  for (const { claim } of placed) {
    // Who denies a deed that others report is not thereby said to have done it.
    const isDenial = isAsserted && claim.status.value === 'denied' && !MUTUAL.has(type)
    for (const [role, parties] of [
      [actor, isDenial ? [] : claim.actor],
      [recipient, claim.recipient],
    ] as const) {
      for (const { value } of parties) {
        const key = partyKey(value)
        const party = told.get(key) ?? value
        const side = sideOf(party)
        // Who met whom has no direction: a side stays in the list where it was named first.
        const chosen = MUTUAL.has(type) ? (sides.get(side) ?? role) : role
        sides.set(side, chosen)
        if (!chosen.has(key)) chosen.set(key, party)
      }
    }
  }
  return { actor: [...actor.values()], recipient: [...recipient.values()] }
}
