import { type Party, type Saying, SPEECH_TYPES } from '../model/claim.ts'
import { contains, meeting, overlap, type Sourced, type Span } from '../model/evidence.ts'
import type { When } from '../model/when.ts'
import { headingBetween, type ResolveContext, readBetween } from './context.ts'
import { resolveParty } from './parties.ts'
import type { ResolvedClaim } from './resolved-claim.ts'

/** Something said on a day that the text gives. */
interface Occasion extends Span {
  readonly speaker: Party
  readonly time: Sourced<When>
}

/** How far back, in UTF-16 units, the day of an occasion is looked for. */
const REACH = 900

/** More of them than that stretch of a text holds; none before them is looked at. */
const MANY = 40

/**
 * "Ruto *said on Monday* that the port must open. He also demanded an inquiry": what one speaker goes on to say has the day of
 * the words of saying before it, marked as inferred. Claims come in the order of the text.
 */
export function onOneOccasion(
  context: ResolveContext,
  sayings: readonly Saying[],
  claims: readonly ResolvedClaim[],
): readonly ResolvedClaim[] {
  const occasions: Occasion[] = []
  let next = 0
  return claims.map((claim) => {
    const { start } = claim.type.evidence[0]
    for (; (sayings[next]?.cue.start ?? start) < start; next++)
      occasions.push(...occasionOf(context, occasions.slice(-MANY), sayings[next]))
    const before = occasions.slice(-MANY)
    const dated = isOpen(context, sayings, claim) ? dateFrom(context, before, claim) : claim
    const [speaker] = speakersOf(context, dated)
    if (SPEECH_TYPES.has(dated.type.value) && dated.time !== undefined && speaker !== undefined)
      occasions.push({ ...claim.type.evidence[0], speaker, time: dated.time })
    return dated
  })
}

/** Words of saying without a day are of the occasion that they go on with: "said on Monday … He *added* …". */
function occasionOf(
  context: ResolveContext,
  before: readonly Occasion[],
  saying: Saying | undefined,
): readonly Occasion[] {
  if (saying?.source === undefined) return []
  const speaker = resolveParty(context, saying.source, 'source').value
  const goesOn =
    saying.isPast && saying.time === undefined
      ? sameOccasion(context, before, [speaker], saying.cue)
      : undefined
  const time = saying.time ?? goesOn?.time
  return time === undefined ? [] : [{ ...saying.cue, speaker, time }]
}

/**
 * The nearest speaker; whoever demands or accuses in the text's own words is that speaker. “*Kenya* has decided to recognise it,” said
 * *the minister*: of a state that its own official speaks for, the official is one, too.
 */
function speakersOf(
  { document }: ResolveContext,
  { attribution, actor, type }: ResolvedClaim,
): readonly Party[] {
  const [nearest, ...others] = attribution.map(({ value }) => value)
  if (nearest === undefined) return actor.slice(0, 1).map(({ value }) => value)
  const isQuoted = meeting(document.quotes, type.evidence[0]).length > 0
  const isOwn = ({ country }: Party) => country !== undefined && country === nearest.country
  return [nearest, ...(isQuoted ? others.filter(isOwn) : [])]
}

/** An act of speech without a day, told as something said once: not "has long demanded", not "demands". */
function isOpen(
  { document }: ResolveContext,
  sayings: readonly Saying[],
  { type, time, status }: ResolvedClaim,
): boolean {
  if (!SPEECH_TYPES.has(type.value) || time !== undefined || status.value === 'ongoing')
    return false
  const [predicate] = type.evidence
  const isPerfect = /^(?:has|have|had|['’]s|['’]ve)\b/i.test(predicate.exact)
  const [quote] = meeting(document.quotes, predicate)
  const over = sayings.find(
    ({ cue, content }) =>
      (quote === undefined || overlap(quote, cue) === 0) &&
      (overlap(cue, predicate) > 0 || (content !== undefined && contains(content, predicate))),
  )
  if (over !== undefined) return over.isPast
  if (quote !== undefined) return !isPerfect
  return !isPerfect && meeting(document.tokens, predicate).some(({ xpos }) => xpos === 'VBD')
}

function dateFrom(
  context: ResolveContext,
  before: readonly Occasion[],
  claim: ResolvedClaim,
): ResolvedClaim {
  const speakers = speakersOf(context, claim)
  const same = sameOccasion(context, before, speakers, claim.evidence)
  const near = nearBy(context, before, claim.evidence)
  const [nearest] = speakers
  const found =
    same ?? near.findLast((one) => nearest !== undefined && isSideInLead(context, one, nearest))
  if (found === undefined || isOvertaken(near, found)) return claim
  const rule = same === undefined ? 'time/side-in-lead' : 'time/same-speaker'
  return { ...claim, time: { ...found.time, rule, basis: 'inferred' } }
}

function nearBy(
  context: ResolveContext,
  before: readonly Occasion[],
  span: Span,
): readonly Occasion[] {
  return before.filter(
    (one) =>
      readBetween(context, one.end, span.start) < REACH && !headingBetween(context, one, span),
  )
}

/** The last occasion of one of some speakers, the nearest speaker first, unless a later day was told since. */
function sameOccasion(
  context: ResolveContext,
  before: readonly Occasion[],
  speakers: readonly Party[],
  span: Span,
): Occasion | undefined {
  const near = nearBy(context, before, span)
  for (const speaker of speakers) {
    const found = near.findLast((one) => one.speaker.name === speaker.name)
    if (found !== undefined) return isOvertaken(near, found) ? undefined : found
  }
  return undefined
}

/** A later day was told in between: the text has moved on. */
function isOvertaken(near: readonly Occasion[], found: Occasion): boolean {
  const day = found.time.value.start ?? ''
  return near.slice(near.indexOf(found)).some(({ time }) => (time.value.start ?? '') > day)
}

/** "*The White House said on Monday* …", the text begins; what its officials are then quoted with was said then. */
function isSideInLead(
  { document, knowledge }: ResolveContext,
  one: Occasion,
  speaker: Party,
): boolean {
  const kind = knowledge.actors.get(speaker.actor ?? '')?.kind
  // "The commission said on Monday … *The opposition party* demanded": it speaks for no state.
  if (kind === 'organisation' || kind === 'armed-group') return false
  const lead = document.blocks.find(({ kind }) => kind === 'body')
  return (
    lead !== undefined &&
    contains(lead, one) &&
    one.speaker.person !== true &&
    one.speaker.country !== undefined &&
    one.speaker.country === speaker.country
  )
}
