import type { Token } from '../model/annotation.ts'
import type { Party } from '../model/claim.ts'
import { evidenceAt, meeting, overlap, type Sourced, type Span } from '../model/evidence.ts'
import { headingBetween, type ResolveContext } from './context.ts'
import { linkPlace } from './place-links.ts'
import type { ResolvedClaim } from './resolved-claim.ts'
import { struckAgain } from './struck-again.ts'
import { isOtherAttack } from './taken-up.ts'

/** How far back, in UTF-16 units, a claim may take what it leaves out. */
const REACH = 600

/** More claims than that stretch of a text holds; none before them is looked at. */
const MANY = 60

/**
 * What a later mention of one happening leaves out is taken from the mention before, marked as
 * inferred: the author of an attack, the day and place of a meeting of the same sides.
 */
export function inherit(
  context: ResolveContext,
  before: readonly ResolvedClaim[],
  claim: ResolvedClaim,
): ResolvedClaim {
  const { type, evidence } = claim
  const near = before
    .slice(-MANY)
    .filter(
      (one) =>
        one.type.value === type.value &&
        one.status.value !== 'denied' &&
        one.evidence.end <= evidence.start &&
        evidence.start - one.evidence.end < REACH &&
        !headingBetween(context, one.evidence, evidence),
    )
  if (type.value === 'CONSULT') return linkPlace(context, before, fromMeeting(near, claim))
  if (type.value !== 'ASSAULT') return linkPlace(context, before, claim)
  const attack = struckAgain(context, near, fromAttack(near, claim))
  const placed = linkPlace(context, before, attack)
  return fromPlace(context, placed)
}

/**
 * The attack told just before lends its author; a bare toll is a toll of that attack. Where those who are struck were its author, it is
 * whoever struck them last: "Chad shelled Mali. Mali hit back. Shells fell on Malian posts."
 */
function fromAttack(near: readonly ResolvedClaim[], claim: ResolvedClaim): ResolvedClaim {
  const before = near.at(-1)
  if (before === undefined || claim.actor.length > 0 || isOtherAttack(claim)) return claim
  const struck = new Set(
    [claim.place?.value.country, ...claim.recipient.map(({ value }) => value.country)].filter(
      (country) => country !== undefined,
    ),
  )
  const isStruck = ({ value }: Sourced<Party>) =>
    value.country !== undefined && struck.has(value.country)
  const previous = before.actor.some(isStruck)
    ? near.findLast((one) => one.recipient.some(isStruck) && !one.actor.every(isStruck))
    : before
  if (previous === undefined) return claim
  // Of two who shelled each other it is the other.
  const authors = previous.actor.filter((one) => !isStruck(one))
  const rule = 'inherit/attack-before'
  const isToll = claim.figures.some(
    ({ value }) => value.measure === 'killed' || value.measure === 'injured',
  )
  const isBare = isToll && claim.time === undefined && claim.place === undefined
  return {
    ...claim,
    actor: authors.map((party) => inferred(party, rule)),
    ...(claim.recipient.length > 0
      ? {}
      : { recipient: previous.recipient.map((party) => inferred(party, rule)) }),
    ...(isBare ? takeTimeAndPlace(previous, claim, rule) : {}),
  }
}

/** A meeting of the same sides in the same status, told again without its day or place. */
function fromMeeting(near: readonly ResolvedClaim[], claim: ResolvedClaim): ResolvedClaim {
  const own = sidesOf(claim)
  const previous = near.findLast((one) => {
    const shared = sidesOf(one).filter((side) => own.includes(side))
    const isElsewhere =
      one.place !== undefined &&
      claim.place !== undefined &&
      one.place.value.name !== claim.place.value.name
    const isOtherDay =
      one.time !== undefined &&
      claim.time !== undefined &&
      one.time.value.edtf !== claim.time.value.edtf
    return (
      one.status.value === claim.status.value && shared.length >= 2 && !isElsewhere && !isOtherDay
    )
  })
  if (previous === undefined) return claim
  return { ...claim, ...takeTimeAndPlace(previous, claim, 'inherit/meeting-before') }
}

function takeTimeAndPlace(
  previous: ResolvedClaim,
  claim: ResolvedClaim,
  rule: string,
): Pick<ResolvedClaim, 'time' | 'place'> {
  return {
    ...(claim.time === undefined && previous.time !== undefined
      ? { time: inferred(previous.time, rule) }
      : {}),
    ...(claim.place === undefined && previous.place !== undefined
      ? { place: inferred(previous.place, rule) }
      : {}),
  }
}

/** The sides of a meeting: a person counts for the country. */
function sidesOf(claim: ResolvedClaim): readonly string[] {
  const sides = [...claim.actor, ...claim.recipient].map(({ value }) => value.country ?? value.name)
  return [...new Set(sides)]
}

function inferred<T>(sourced: Sourced<T>, rule: string): Sourced<T> {
  return { ...sourced, basis: 'inferred', rule }
}

/** Who is struck on a state's ground, when the words name nobody: that state. */
function fromPlace(context: ResolveContext, claim: ResolvedClaim): ResolvedClaim {
  const { document, knowledge } = context
  const country = claim.place?.value.country
  const state = country === undefined ? undefined : knowledge.actors.get(country)
  const isNamed = claim.recipient.some(
    ({ value }) => value.actor !== undefined || value.country !== undefined,
  )
  if (claim.place === undefined || state === undefined || isNamed) return claim
  // "Wagner fought in *Mali*" does not tell whom.
  const isFight = meeting(document.tokens, claim.type.evidence[0]).some(({ base }) =>
    knowledge.classes.get('mutual-fight')?.has(base),
  )
  if (claim.actor.length > 0 && isFight) return claim
  // Who takes a mosque from rebels fights them; who loots a shop or downs a drone strikes no crowd.
  const isNoCrowd =
    /^assault\/(?:capture|shoot-down|loot)/.test(claim.rule) ||
    meeting(document.tokens, claim.type.evidence[0]).some(({ base }) =>
      knowledge.classes.get('looting')?.has(base),
    )
  const crowd = isNoCrowd ? undefined : crowdIn(context, claim, state.id)
  // Whoever the words tell of at that place are its civilians.
  if (crowd !== undefined && claim.recipient.length > 0) return claim
  if (crowd !== undefined) return { ...claim, recipient: [...claim.recipient, crowd] }
  if (claim.actor.some(({ value }) => value.country === country)) return claim
  const value: Party = {
    name: state.name,
    actor: state.id,
    ...(country === undefined ? {} : { country }),
  }
  return {
    ...claim,
    recipient: [
      ...claim.recipient,
      {
        value,
        evidence: claim.place.evidence,
        rule: 'inherit/country-of-place',
        basis: 'inferred',
      },
    ],
  }
}

/** "A bomber struck a *market* in Kabul": no state's war is told of, and whoever is at a market is a civilian. */
function crowdIn(
  { document, knowledge }: ResolveContext,
  { place, actor, evidence, type }: ResolvedClaim,
  country: string,
): Sourced<Party> | undefined {
  const isForeign = actor.some(
    ({ value }) => value.country !== undefined && value.country !== country,
  )
  const ground = meeting(document.tokens, evidence).find(
    (token) =>
      token.upos === 'NOUN' &&
      knowledge.classes.get('civilian-place')?.has(token.base) &&
      isStruck(document, token, type.evidence[0]),
  )
  if (place === undefined || isForeign || ground === undefined) return undefined
  return {
    value: { name: 'civilians', country },
    evidence: [evidenceAt(document.text, ground), ...place.evidence],
    rule: 'inherit/civilian-place',
    basis: 'inferred',
  }
}

const THERE = /^(?:in|at|on|of|inside|outside|near|into|through|against|to)$/

/** Whether a place is what the words of an attack have for their object, or tell that it was at; "over a market" is in the sky. */
function isStruck({ tokens }: ResolveContext['document'], place: Token, cue: Span): boolean {
  const at = tokens.indexOf(place)
  const isAimedAt = /^(?:obj|nsubj:pass|compound|conj|nmod:poss)$/.test(place.deprel)
  const isThere = tokens
    .slice(Math.max(0, at - 8), at)
    .some(({ head, deprel, base }) => head === at && deprel === 'case' && THERE.test(base))
  if (!isAimedAt && !isThere) return false
  let above = tokens[place.head]
  for (let step = 0; step < 4 && above !== undefined; step++) {
    if (overlap(above, cue) > 0) return true
    above = tokens[above.head]
  }
  return false
}
