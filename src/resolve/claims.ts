import type { Claim, ClaimDraft, Mention, Party } from '../model/claim.ts'
import { overlap, type Sourced } from '../model/evidence.ts'
import { contentId } from '../model/id.ts'
import type { ResolveContext } from './context.ts'
import { inherit, type ResolvedClaim } from './inherit.ts'
import { resolveParty } from './parties.ts'
import { resolvePlace } from './places.ts'

/** Names become actors and places, what a sentence leaves out is taken from the one before, ids are made. */
export function resolveClaims(
  context: ResolveContext,
  drafts: readonly ClaimDraft[],
): readonly Claim[] {
  const resolved: ResolvedClaim[] = []
  for (const draft of drafts)
    resolved.push(inherit(context, resolved, resolveDraft(context, draft)))
  return withIds(context, resolved)
}

function resolveDraft(context: ResolveContext, draft: ClaimDraft): ResolvedClaim {
  const { place, actor, recipient, attribution, ...rest } = draft
  const isFirstPerson = (mention: Mention) => isWe(context, mention)
  // “We condemn it,” the minister said: the one who speaks is named, and "we" is no second source.
  const named = attribution.every(isFirstPerson)
    ? attribution
    : attribution.filter((mention) => !isFirstPerson(mention))
  const sources = named.map((mention) => resolveParty(context, mention, 'source'))
  const toParty = (mention: Mention) =>
    speakersSide(context, mention, sources) ?? resolveParty(context, mention, 'actor')
  const actors = distinct(actor.map(toParty))
  const recipients = distinct(recipient.map(toParty)).filter(
    (party) => !actors.some((one) => one.value.name === party.value.name) && !isToll(draft, party),
  )
  return {
    ...rest,
    actor: actors,
    recipient: recipients,
    attribution: distinct(sources),
    ...(place === undefined ? {} : { place: resolvePlace(context, place) }),
  }
}

/** "killing seven people": the seven are the toll, told in the figures, and no party. */
function isToll({ figures }: ClaimDraft, { value, evidence }: Sourced<Party>): boolean {
  return (
    value.actor === undefined &&
    figures.some(({ value: { unit }, evidence: [words] }) => {
      return unit === 'people' && overlap(words, evidence[0]) > 0
    })
  )
}

function isWe({ document }: ResolveContext, { head, rule }: Mention): boolean {
  return (
    rule === 'party/pronoun' && /^(?:we|our|us)$/i.test(document.text.slice(head.start, head.end))
  )
}

/** "We" of an office-holder is the state; the speaker stays in the attribution. */
function speakersSide(
  context: ResolveContext,
  mention: Mention,
  sources: readonly Sourced<Party>[],
): Sourced<Party> | undefined {
  if (!isWe(context, mention)) return undefined
  const speaker = sources.find(({ value }) => value.country !== undefined)
  const state =
    speaker?.value.country === undefined
      ? undefined
      : context.knowledge.actors.get(speaker.value.country)
  if (speaker === undefined || state === undefined) return undefined
  const value: Party = {
    name: state.name,
    actor: state.id,
    ...(state.country === undefined ? {} : { country: state.country }),
  }
  const [first] = resolveParty(context, mention, 'actor').evidence
  return { value, evidence: [first, ...speaker.evidence], rule: 'party/we', basis: 'inferred' }
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
