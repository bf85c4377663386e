import type { Party } from '../model/claim.ts'
import { meeting, type Sourced } from '../model/evidence.ts'
import type { ResolveContext } from './context.ts'
import type { ResolvedClaim } from './resolved-claim.ts'

/** On each side of a fight those on the other, by the first words that name them. */
type Foes = ReadonlyMap<string, ReadonlyMap<string, Sourced<Party>>>

/**
 * "The army fired 40 rockets overnight" tells nobody who was struck. Where all that a text tells of the fighting has one
 * side against one other, it is that one; where a side fights several, nobody is named.
 */
export function withOpponents(
  context: ResolveContext,
  claims: readonly ResolvedClaim[],
): readonly ResolvedClaim[] {
  const foes = foesIn(claims)
  return claims.map((claim) => {
    const [side, ...others] = new Set(claim.actor.map(sideOf))
    const isOpen = claim.recipient.length === 0 && isFight(context, claim)
    if (!isOpen || side === undefined || others.length > 0) return claim
    const [foe, ...more] = foes.get(side)?.values() ?? []
    if (foe === undefined || more.length > 0) return claim
    const value = stateOf(context, foe.value) ?? foe.value
    return {
      ...claim,
      recipient: [{ ...foe, value, rule: 'inherit/opponent', basis: 'inferred' }],
    }
  })
}

/** The state of whose people or bodies somebody is. */
function stateOf({ knowledge }: ResolveContext, { country }: Party): Party | undefined {
  const state = country === undefined ? undefined : knowledge.actors.get(country)
  return state && country !== undefined ? { name: state.name, actor: state.id, country } : undefined
}

/** Attacks, and threats that speak of force. */
function isFight({ document, knowledge }: ResolveContext, claim: ResolvedClaim): boolean {
  if (claim.type.value !== 'THREATEN') return claim.type.value === 'ASSAULT'
  return meeting(document.tokens, claim.evidence).some(({ base }) =>
    FORCE.some((name) => knowledge.classes.get(name)?.has(base)),
  )
}

const FORCE = ['by-arms', 'violence']

function foesIn(claims: readonly ResolvedClaim[]): Foes {
  const foes = new Map<string, Map<string, Sourced<Party>>>()
  const add = (side: string, foe: Sourced<Party>) => {
    const known = foes.get(side) ?? new Map<string, Sourced<Party>>()
    if (!known.has(sideOf(foe))) known.set(sideOf(foe), foe)
    foes.set(side, known)
  }
  for (const { type, status, actor, recipient } of claims) {
    if (type.value !== 'ASSAULT' || status.value === 'denied') continue
    for (const one of actor.filter(isKnown))
      for (const other of recipient.filter(isKnown)) {
        if (sideOf(one) === sideOf(other)) continue
        add(sideOf(one), other)
        add(sideOf(other), one)
      }
  }
  return foes
}

/** Somebody of a state or a body that the lists know: "gunmen" are no side. */
function isKnown({ value }: Sourced<Party>): boolean {
  return value.country !== undefined || value.actor !== undefined
}

/** A person and a body count for their state. */
function sideOf({ value }: Sourced<Party>): string {
  return value.country ?? value.actor ?? value.name
}
