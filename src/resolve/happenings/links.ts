import type { Token } from '../../model/annotation.ts'
import type { EventType, Status } from '../../model/claim.ts'
import { firstEndingAfter } from '../../model/evidence.ts'
import { headingBetween, type ResolveContext, sentenceAt } from '../context.ts'
import type { ResolvedClaim } from '../resolved-claim.ts'
import { definiteNouns, isOtherAttack, isToll, tokensOf } from '../taken-up.ts'
import { mayBeOne, sidesOf } from './alike.ts'

/** A claim that tells again what an earlier one told, and by what that is known. */
export interface Link {
  /** Index of the earlier claim. */
  readonly to: number
  readonly rule: string
}

/** How many sentences back "the attack" and "the talks" reach. */
const REACH = 10

/** More claims than an article holds. */
const MANY = 100

/** Nouns by which claims of a type are taken up, as a class of words. */
const AGAIN: Partial<Record<EventType, string>> = {
  ASSAULT: 'attack-again',
  CONSULT: 'meeting-again',
}

/** What each claim tells again, if anything, the surest reason first. */
export function linksOf(
  context: ResolveContext,
  claims: readonly ResolvedClaim[],
): readonly (Link | undefined)[] {
  return claims.map((claim, index) => {
    if (isUnsure(claim.status.value)) return undefined
    const from = Math.max(0, index - MANY)
    const before = claims.slice(from, index)
    const link =
      byNoun(context, before, claim) ??
      byToll(context, before, claim) ??
      byPerson(context, before, claim)
    return link && { ...link, to: from + link.to }
  })
}

function isUnsure(status: Status): boolean {
  return status === 'hypothetical'
}

/** "Gunmen stormed a hotel on Monday. … *The attack* lasted an hour": the nearest one that it can be. */
function byNoun(
  context: ResolveContext,
  before: readonly ResolvedClaim[],
  claim: ResolvedClaim,
): Link | undefined {
  const again = AGAIN[claim.type.value]
  if (again === undefined) return undefined
  const isAgain = definiteNouns(context, claim.evidence).some(
    (noun) => isIn(context, again, noun) && isInIt(context, claim, noun),
  )
  if (!isAgain) return undefined
  const own = sentenceAt(context, claim.evidence.start)
  const near = (one: ResolvedClaim) =>
    mayBeTold(context, one, claim) && own - sentenceAt(context, one.evidence.start) <= REACH
  // "the *US* strikes" take up strikes by the US rather than by nobody named.
  const sides = sidesOf(claim.actor)
  const named = before.findLastIndex(
    (one) => near(one) && sidesOf(one.actor).some((side) => sides.includes(side)),
  )
  const to = named >= 0 ? named : before.findLastIndex(near)
  const rule = claim.type.value === 'CONSULT' ? 'inherit/the-meeting' : 'inherit/the-attack'
  return to < 0 ? undefined : { to, rule }
}

/** The noun is what is told, or does it, or it is told to be in it; not "fired *after the attack*". */
function isInIt({ document }: ResolveContext, { type }: ResolvedClaim, noun: Token): boolean {
  const [trigger] = type.evidence
  const isTrigger = noun.start < trigger.end && trigger.start < noun.end
  if (isTrigger || /^(?:nsubj|obj)/.test(noun.deprel)) return true
  const word = firstEndingAfter(document.tokens, noun.start)
  const cases = document.tokens
    .slice(Math.max(0, word - NARROW), word)
    .filter(({ head, deprel }) => head === word && deprel === 'case')
  const [first] = cases
  if (first === undefined) return false
  const isOwned = /\bresponsibility $/.test(document.text.slice(0, first.start).slice(-20))
  return isOwned || cases.every(({ base }) => /^(?:in|during|by|from|at)$/.test(base))
}

/** How many words before a noun its preposition may stand. */
const NARROW = 6

/** "A bomb went off in the market. *Nine people were killed*": a toll that names no attack of its own. */
function byToll(
  context: ResolveContext,
  before: readonly ResolvedClaim[],
  claim: ResolvedClaim,
): Link | undefined {
  if (claim.type.value !== 'ASSAULT' || !isToll(claim) || isOtherAttack(claim)) return undefined
  const namesOther = tokensOf(context, claim.evidence).some((one) =>
    isIn(context, 'attack-again', one),
  )
  if (namesOther) return undefined
  const to = before.findLastIndex(({ type }) => type.value === 'ASSAULT')
  const last = before[to]
  if (last === undefined || !mayBeTold(context, last, claim)) return undefined
  const distance =
    sentenceAt(context, claim.evidence.start) - sentenceAt(context, last.evidence.start)
  return distance <= 1 ? { to, rule: 'inherit/toll-after' } : undefined
}

/** Who was shot dead was shot once, wherever the text tells of it. */
function byPerson(
  context: ResolveContext,
  before: readonly ResolvedClaim[],
  claim: ResolvedClaim,
): Link | undefined {
  const persons = personsKilled(context, claim)
  if (persons.length === 0) return undefined
  const to = before.findLastIndex(
    (one) =>
      mayBeOne(one, claim) &&
      isTold(one) &&
      personsKilled(context, one).some((name) => persons.includes(name)),
  )
  return to < 0 ? undefined : { to, rule: 'inherit/same-person' }
}

function personsKilled(context: ResolveContext, claim: ResolvedClaim): readonly string[] {
  if (claim.type.value !== 'ASSAULT') return []
  const isOnce = tokensOf(context, claim.evidence).some((one) => isIn(context, 'done-once', one))
  return isOnce
    ? claim.recipient.flatMap(({ value }) => (value.person === true ? value.name : []))
    : []
}

function mayBeTold(context: ResolveContext, one: ResolvedClaim, claim: ResolvedClaim): boolean {
  const isSameStatus = claim.type.value !== 'CONSULT' || one.status.value === claim.status.value
  return (
    isSameStatus &&
    isTold(one) &&
    mayBeOne(one, claim) &&
    !headingBetween(context, one.evidence, claim.evidence)
  )
}

function isTold({ status }: ResolvedClaim): boolean {
  return status.value !== 'denied' && !isUnsure(status.value)
}

function isIn({ knowledge }: ResolveContext, name: string, { base }: Token): boolean {
  return knowledge.classes.get(name)?.has(base) === true
}
