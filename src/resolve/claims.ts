import type { Claim, ClaimDraft, Mention, Party } from '../model/claim.ts'
import type { Sourced } from '../model/evidence.ts'
import { contentId } from '../model/id.ts'
import type { ResolveContext } from './context.ts'
import { resolveParty } from './parties.ts'
import { resolvePlace } from './places.ts'

type Resolved = Omit<Claim, 'id' | 'document'>

/** Names become actors and places, what a sentence leaves out is taken from the one before, ids are made. */
export function resolveClaims(
  context: ResolveContext,
  drafts: readonly ClaimDraft[],
): readonly Claim[] {
  const resolved: Resolved[] = []
  for (const draft of drafts)
    resolved.push(inherit(context, resolved, resolveDraft(context, draft)))
  return withIds(context, resolved)
}

function resolveDraft(context: ResolveContext, draft: ClaimDraft): Resolved {
  const { place, actor, recipient, attribution, ...rest } = draft
  const sources = attribution.map((mention) => resolveParty(context, mention, 'source'))
  const toParty = (mention: Mention) =>
    speakersSide(context, mention, sources) ?? resolveParty(context, mention, 'actor')
  const actors = distinct(actor.map(toParty))
  const recipients = distinct(recipient.map(toParty)).filter(
    ({ value }) => !actors.some((one) => one.value.name === value.name),
  )
  return {
    ...rest,
    actor: actors,
    recipient: recipients,
    attribution: distinct(sources),
    ...(place === undefined ? {} : { place: resolvePlace(context, place) }),
  }
}

/** "We" of an office-holder is the state; the speaker stays in the attribution. */
function speakersSide(
  context: ResolveContext,
  mention: Mention,
  sources: readonly Sourced<Party>[],
): Sourced<Party> | undefined {
  const word = context.document.text.slice(mention.head.start, mention.head.end)
  if (mention.rule !== 'party/pronoun' || !/^(?:we|our|us)$/i.test(word)) return undefined
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

/** How far back, in UTF-16 units, an attack may take its author from. */
const REACH = 600

/** An attack without an author, a day or a place takes them from the attack told just before. */
function inherit(context: ResolveContext, before: readonly Resolved[], claim: Resolved): Resolved {
  if (claim.type.value !== 'ASSAULT') return claim
  const previous = before.findLast(
    ({ type, evidence, status }) =>
      type.value === 'ASSAULT' && status.value !== 'denied' && evidence.end <= claim.evidence.start,
  )
  const isNear =
    previous !== undefined &&
    claim.evidence.start - previous.evidence.end < REACH &&
    !headingBetween(context, previous, claim)
  if (!isNear) return fromPlace(context, claim)
  const isToll = claim.figures.some(
    ({ value }) => value.measure === 'killed' || value.measure === 'injured',
  )
  const isBare =
    isToll && claim.time === undefined && claim.place === undefined && claim.actor.length === 0
  return fromPlace(context, {
    ...claim,
    ...(claim.actor.length === 0 && previous.actor.length > 0
      ? { actor: inferred(previous.actor, 'inherit/attack-before') }
      : {}),
    ...(claim.recipient.length === 0 && previous.recipient.length > 0 && claim.actor.length === 0
      ? { recipient: inferred(previous.recipient, 'inherit/attack-before') }
      : {}),
    ...(isBare && previous.time !== undefined
      ? { time: { ...previous.time, basis: 'inferred' as const, rule: 'inherit/attack-before' } }
      : {}),
    ...(isBare && previous.place !== undefined
      ? { place: { ...previous.place, basis: 'inferred' as const, rule: 'inherit/attack-before' } }
      : {}),
  })
}

function headingBetween({ document }: ResolveContext, a: Resolved, b: Resolved): boolean {
  return document.blocks.some(
    ({ kind, start }) => kind === 'heading' && start > a.evidence.end && start < b.evidence.start,
  )
}

function inferred(parties: readonly Sourced<Party>[], rule: string): readonly Sourced<Party>[] {
  return parties.map((party) => ({ ...party, basis: 'inferred', rule }))
}

/** Who is struck on a state's ground, when the words name nobody: that state. */
function fromPlace({ knowledge }: ResolveContext, claim: Resolved): Resolved {
  const country = claim.place?.value.country
  const state = country === undefined ? undefined : knowledge.actors.get(country)
  if (claim.place === undefined || state === undefined || claim.recipient.length > 0) return claim
  if (claim.actor.some(({ value }) => value.country === country)) return claim
  const value: Party = {
    name: state.name,
    actor: state.id,
    ...(country === undefined ? {} : { country }),
  }
  return {
    ...claim,
    recipient: [
      {
        value,
        evidence: claim.place.evidence,
        rule: 'inherit/country-of-place',
        basis: 'inferred',
      },
    ],
  }
}

function withIds({ document }: ResolveContext, claims: readonly Resolved[]): readonly Claim[] {
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
