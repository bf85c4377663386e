import type { Party } from '../model/claim.ts'
import { meeting, type Sourced } from '../model/evidence.ts'
import type { ResolveContext } from './context.ts'
import type { ResolvedClaim } from './resolved-claim.ts'
import { sideOf, stateOf } from './sides.ts'
import { isInvasion, type War, warsIn } from './wars.ts'

/** On each side of a fight those on the other, by the first words that name them. */
type Foes = ReadonlyMap<string, ReadonlyMap<string, Sourced<Party>>>

/**
 * "The army fired 40 rockets overnight" tells nobody who was struck. Where all that a text tells of the fighting has one
 * side against one other, it is that one; where a side fights several, nobody is named. Who proposes a truce puts it to those at war.
 */
export function withOpponents(
  context: ResolveContext,
  claims: readonly ResolvedClaim[],
): readonly ResolvedClaim[] {
  const wars = warsIn(context, claims)
  const foes = foesIn(claims, wars)
  return claims.map((claim) => {
    if (claim.recipient.length > 0 || claim.actor.length === 0) return claim
    const inferred = (rule: string) => (foe: Sourced<Party>) => asInferred(context, foe, rule)
    const recipient = isFight(context, claim)
      ? foeOf(foes, wars, claim).map(inferred('inherit/opponent'))
      : atWar(wars, claim).map(inferred('inherit/at-war'))
    return recipient.length === 0 ? claim : { ...claim, recipient }
  })
}

function asInferred(context: ResolveContext, foe: Sourced<Party>, rule: string): Sourced<Party> {
  return { ...foe, value: stateOf(context, foe.value) ?? foe.value, rule, basis: 'inferred' }
}

/** The only one whom the author of an attack fights; of an invasion, the only one that it is at war with. */
function foeOf(foes: Foes, wars: readonly War[], claim: ResolvedClaim): readonly Sourced<Party>[] {
  const [side, ...others] = new Set(claim.actor.map(({ value }) => sideOf(value)))
  if (side === undefined || others.length > 0) return []
  const atWarWith = wars.flatMap(([one, other]) =>
    sideOf(one.value) === side ? [other] : sideOf(other.value) === side ? [one] : [],
  )
  const isByWar = isInvasion(claim) && atWarWith.length > 0
  const found = isByWar ? atWarWith : [...(foes.get(side)?.values() ?? [])]
  return found.length === 1 ? found : []
}

/** Attacks, and threats that speak of force. */
function isFight({ document, knowledge }: ResolveContext, claim: ResolvedClaim): boolean {
  if (claim.type.value !== 'THREATEN') return claim.type.value === 'ASSAULT'
  return meeting(document.tokens, claim.evidence).some(({ base }) =>
    FORCE.some((name) => knowledge.classes.get(name)?.has(base)),
  )
}

const FORCE = ['by-arms', 'violence']

/** "proposed a truce", "called for an end to the war". */
function isTruceCall({ type, evidence }: ResolvedClaim): boolean {
  return type.value === 'REQUEST' && TRUCE.test(evidence.exact)
}

const TRUCE =
  /\b(?:truce|cease-?fire|armistice|cessation of hostilities|end to the (?:war|fighting|conflict|hostilities)|end (?:of )?the (?:war|fighting|conflict|hostilities))\b/i

/** To whom a call for a truce is put: those in the one war that a text tells of, without the side that calls. */
function atWar(wars: readonly War[], claim: ResolvedClaim): readonly Sourced<Party>[] {
  const [war, ...others] = wars
  if (war === undefined || others.length > 0 || !isTruceCall(claim)) return []
  const own = new Set(claim.actor.map(({ value }) => sideOf(value)))
  return war.filter(({ value }) => !own.has(sideOf(value)))
}

function foesIn(claims: readonly ResolvedClaim[], wars: readonly War[]): Foes {
  const foes = new Map<string, Map<string, Sourced<Party>>>()
  const add = (one: Sourced<Party>, other: Sourced<Party>) => {
    const [side, foe] = [sideOf(one.value), sideOf(other.value)]
    const known = foes.get(side) ?? new Map<string, Sourced<Party>>()
    if (side !== foe && !known.has(foe)) known.set(foe, other)
    foes.set(side, known)
  }
  const fight = (one: Sourced<Party>, other: Sourced<Party>) => {
    add(one, other)
    add(other, one)
  }
  for (const { type, status, actor, recipient } of claims) {
    if (type.value !== 'ASSAULT' || status.value === 'denied') continue
    for (const one of actor.filter(isSide))
      for (const other of recipient.filter(isSide)) fight(one, other)
  }
  for (const [one, other] of wars) fight(one, other)
  return foes
}

/** Somebody of a state or a body that the lists know: "gunmen" are no side. */
function isSide({ value }: Sourced<Party>): boolean {
  return value.country !== undefined || value.actor !== undefined
}
