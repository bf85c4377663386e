import type { Entity } from '../model/annotation.ts'
import type { Party } from '../model/claim.ts'
import { type Evidence, evidenceAt, type Sourced } from '../model/evidence.ts'
import type { ResolveContext } from './context.ts'
import { partyOf } from './named-party.ts'
import type { ResolvedClaim } from './resolved-claim.ts'
import { sideOf, stateOf } from './sides.ts'

/** Two states at war, by the first words that say so. */
export type War = readonly [Sourced<Party>, Sourced<Party>]

const WAR = '(?:war|conflict|hostilities|fighting)'
/** "war between *Chad* and *Togo*" */
const BETWEEN = new RegExp(`\\b${WAR} between (?:the )?$`, 'i')
/** "the war in *Togo*" */
const ON_GROUND = new RegExp(`\\b${WAR} (?:in|on|against) (?:the )?$`, 'i')
const JOINED = /^ and (?:the )?$/
const BEFORE = 40

/** An act that carries a war to another's ground: "Chad's full-scale invasion". */
const INVASION = /\b(?:invasion|invaded|invades?|invading)\b/i

/**
 * The states that a text has at war with each other: by "war between Chad and Togo", by an invasion, and by an invasion that names no
 * ground where the text tells of war in one other country alone.
 */
export function warsIn(context: ResolveContext, claims: readonly ResolvedClaim[]): readonly War[] {
  const wars = new Map<string, War>()
  const add = (one: Sourced<Party>, other: Sourced<Party>) => {
    const key = [sideOf(one.value), sideOf(other.value)].sort().join(' ')
    if (sideOf(one.value) !== sideOf(other.value) && !wars.has(key)) wars.set(key, [one, other])
  }
  for (const [one, other] of foughtBetween(context)) add(one, other)
  const ground = groundOf(context)
  for (const claim of claims.filter(isInvasion)) {
    const invaded = claim.recipient.length > 0 ? claim.recipient : [ground]
    for (const one of states(context, claim.actor))
      for (const other of states(context, invaded)) add(one, other)
  }
  return [...wars.values()]
}

export function isInvasion({ type, status }: ResolvedClaim): boolean {
  return (
    type.value === 'ASSAULT' && status.value !== 'denied' && INVASION.test(type.evidence[0].exact)
  )
}

function states(
  context: ResolveContext,
  parties: readonly (Sourced<Party> | undefined)[],
): readonly Sourced<Party>[] {
  return parties.flatMap((party) => {
    const value = party && stateOf(context, party.value)
    return party === undefined || value === undefined ? [] : [{ ...party, value }]
  })
}

function foughtBetween(context: ResolveContext): readonly War[] {
  const { text, entities } = context.document
  return entities.flatMap((one, at): readonly War[] => {
    const other = entities[at + 1]
    if (other === undefined || !isBehind(text, one, BETWEEN)) return []
    if (!JOINED.test(text.slice(one.end, other.start))) return []
    const [a, b] = [stateNamed(context, one), stateNamed(context, other)]
    return a === undefined || b === undefined ? [] : [[a, b]]
  })
}

/** The one country in which the text tells of war. */
function groundOf(context: ResolveContext): Sourced<Party> | undefined {
  const { text, entities } = context.document
  const found = entities
    .filter((one) => isBehind(text, one, ON_GROUND))
    .flatMap((one) => stateNamed(context, one) ?? [])
  return new Set(found.map(({ value }) => value.country)).size === 1 ? found[0] : undefined
}

function isBehind(text: string, { start }: Entity, words: RegExp): boolean {
  return words.test(text.slice(Math.max(0, start - BEFORE), start))
}

function stateNamed(context: ResolveContext, name: Entity): Sourced<Party> | undefined {
  const party = partyOf(context, name)
  const value = party && stateOf(context, party)
  const words: Evidence = evidenceAt(context.document.text, name)
  return value && { value, evidence: [words], rule: 'party/name', basis: 'read' }
}
