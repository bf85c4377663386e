import type { Claim, ClaimDraft, Mention, Party, Saying } from '../model/claim.ts'
import type { Sourced } from '../model/evidence.ts'
import { contentId } from '../model/id.ts'
import { answered } from './answers.ts'
import { withBothSides } from './both-sides.ts'
import type { ResolveContext } from './context.ts'
import { toEachOther } from './each-other.ts'
import { firstPerson, personOf } from './first-person.ts'
import { joinHappenings } from './happenings/join.ts'
import { withHomeCountry } from './home-country.ts'
import { inherit } from './inherit.ts'
import { onOneOccasion } from './occasions.ts'
import { withOpponents } from './opponents.ts'
import { resolveParties } from './parties.ts'
import { resolvePlace } from './places.ts'
import type { ResolvedClaim } from './resolved-claim.ts'
import { sameDemand } from './same-demand.ts'
import { placeTalks } from './talks-behind.ts'
import { victims } from './victims.ts'
import { onVictimsGround } from './victims-ground.ts'

/** Names become actors and places, what a sentence leaves out is taken from the one before, ids are made. */
export function resolveClaims(
  context: ResolveContext,
  drafts: readonly ClaimDraft[],
  sayings: readonly Saying[] = [],
): readonly Claim[] {
  const resolved: ResolvedClaim[] = []
  for (const draft of drafts) {
    const own = withHomeCountry(context, resolveDraft(context, draft))
    const told = withoutPronouns(withBothSides(context, resolved, own))
    const claim = inherit(context, resolved, toEachOther(context.knowledge, told))
    resolved.push(answered(context, resolved, sameDemand(context, resolved, claim)))
  }
  const placed = placeTalks(
    context,
    onVictimsGround(
      context,
      joinHappenings(context, onOneOccasion(context, sayings, withOpponents(context, resolved))),
    ),
  )
  return withIds(context, placed)
}

/** A pronoun of which nobody can tell whom it takes up names no party: who it was is not known. */
function withoutPronouns(claim: ResolvedClaim): ResolvedClaim {
  const isKnown = ({ rule, evidence }: Sourced<Party>) =>
    rule !== 'party/pronoun' || evidence.length > 1
  const { actor, recipient } = claim
  return { ...claim, actor: actor.filter(isKnown), recipient: recipient.filter(isKnown) }
}

function resolveDraft(context: ResolveContext, draft: ClaimDraft): ResolvedClaim {
  const { place, actor, recipient, attribution, ...rest } = draft
  const isFirstPerson = (mention: Mention) => personOf(context, mention) !== undefined
  // “We condemn it,” the minister said: the one who speaks is named, and "we" is no second source.
  const named = attribution.every(isFirstPerson)
    ? attribution
    : attribution.filter((mention) => !isFirstPerson(mention))
  const sources = named.flatMap((mention) => resolveParties(context, mention, 'source'))
  const toParties = (mention: Mention): readonly Sourced<Party>[] => {
    const speaker = firstPerson(context, mention, sources)
    return speaker === undefined ? resolveParties(context, mention, 'actor') : [speaker]
  }
  const actors = distinct(actor.flatMap(toParties))
  const recipients = distinct(
    recipient.flatMap(toParties).flatMap((party) => victims(context, draft, party) ?? []),
  ).filter((party) => !actors.some((one) => one.value.name === party.value.name))
  return {
    ...rest,
    actor: actors,
    recipient: recipients,
    attribution: distinct(sources),
    ...(place === undefined ? {} : { place: resolvePlace(context, place) }),
  }
}

function distinct(parties: readonly Sourced<Party>[]): readonly Sourced<Party>[] {
  return parties.filter(
    (one, index) => parties.findIndex(({ value }) => value.name === one.value.name) === index,
  )
}

function withIds({ document }: ResolveContext, claims: readonly ResolvedClaim[]): readonly Claim[] {
  const { id, revision } = document.document
  const seen = new Map<string, number>()
  return claims.map((claim) => {
    const { start, end } = claim.evidence
    const key = [start, end, claim.type.value, claim.rule, claim.type.evidence[0].start].join(' ')
    const times = seen.get(key) ?? 0
    seen.set(key, times + 1)
    return { id: contentId('claim', id, revision, key, String(times)), document: id, ...claim }
  })
}
