import type { Token } from '../model/annotation.ts'
import { contains, firstEndingAfter, meeting, type Sourced, type Span } from '../model/evidence.ts'
import type { Place } from '../model/place.ts'
import { type ResolveContext, sentenceAt } from './context.ts'
import { resolvePlace } from './places.ts'
import type { ResolvedClaim } from './resolved-claim.ts'

/** How many sentences back a claim may take the place that it leaves out. */
const NEAR = 3

/** A claim that tells no place takes it from before, where the words make the link plain; always marked as inferred. */
export function linkPlace(
  context: ResolveContext,
  before: readonly ResolvedClaim[],
  claim: ResolvedClaim,
): ResolvedClaim {
  if (claim.place !== undefined || !LINKED.has(claim.type.value)) return claim
  const place = placeOfThere(context, claim) ?? placeBefore(context, before, claim)
  return place === undefined ? claim : { ...claim, place }
}

const LINKED: ReadonlySet<string> = new Set([
  'ASSAULT',
  'CONSULT',
  'COERCE',
  'PROTEST',
  'MOBILIZE',
  'AID',
])

/** "Two people were killed *there*": the last place that was named. */
function placeOfThere(
  context: ResolveContext,
  { evidence, type }: ResolvedClaim,
): Sourced<Place> | undefined {
  const { document } = context
  const span = { start: evidence.start, end: evidence.end + BEHIND }
  const there = tokensOf(context, span).find(
    ({ base, deprel }) => base === 'there' && deprel === 'advmod',
  )
  if (there === undefined || type.value === 'CONSULT') return undefined
  const from = document.sentences[Math.max(0, sentenceAt(context, there.start) - 1)]?.start
  const named = meeting(document.entities, { start: from ?? there.start, end: there.start })
    .filter(({ label, form, places }) => form === 'name' && (places.length > 0 || label === 'LOC'))
    .at(-1)
  if (named === undefined) return undefined
  const { start, end } = named
  const head = { start, end }
  return resolvePlace(context, { ...head, head, rule: 'place/there', basis: 'inferred' })
}

/** "Two were killed and nine wounded *there*": it may stand a little behind the words that report it. */
const BEHIND = 30

function placeBefore(
  context: ResolveContext,
  before: readonly ResolvedClaim[],
  claim: ResolvedClaim,
): Sourced<Place> | undefined {
  const own = sentenceAt(context, claim.evidence.start)
  const alike = before.filter(
    (one) => one.type.value === claim.type.value && one.status.value !== 'denied',
  )
  const near = alike.slice(-MANY).filter(({ evidence }) => {
    const distance = own - sentenceAt(context, evidence.start)
    return distance <= NEAR && !isHeadingBetween(context, evidence, claim.evidence)
  })
  const rule = (name: string, found: ResolvedClaim | undefined) =>
    found?.place && { ...found.place, rule: `inherit/${name}`, basis: 'inferred' as const }
  const said = definiteNouns(context, claim.evidence)
  const again = near.findLast((one) => sharesGround(context, one, said))
  if (again?.place !== undefined) return rule('same-thing', again)
  const last = near.at(-1)
  if (last?.place === undefined || isOtherDay(last, claim))
    return rule('same-person', samePerson(alike, claim))
  const isNext = own - sentenceAt(context, last.evidence.start) <= 1
  if (claim.type.value === 'ASSAULT') {
    if (said.some((noun) => ATTACKS.has(noun))) return rule('the-attack', last)
    if (isNext && isToll(claim) && !isOtherAttack(claim)) return rule('toll-after', last)
    return rule('same-person', samePerson(alike, claim))
  }
  if (claim.type.value === 'CONSULT' && isNext && said.some((noun) => MEETINGS.has(noun)))
    return rule('the-meeting', last)
  return undefined
}

/** More claims than a few sentences hold. */
const MANY = 40

const ATTACKS = new Set(
  'attack strike bombing blast explosion shooting raid shelling ambush massacre airstrike incident killing assault bomber attacker gunman assailant'.split(
    ' ',
  ),
)
/** "The *last* major attack killed forty", "*another* blast wounded two": not the one just told. */
export function isOtherAttack({ evidence }: ResolvedClaim): boolean {
  return /^(?:the )?(?:last|previous|earlier|another|second|third|separate|similar)\b/i.test(
    evidence.exact,
  )
}

const MEETINGS = new Set(
  'talk meeting negotiation discussion consultation conversation summit session encounter gathering'.split(
    ' ',
  ),
)

/** Words of a claim that an earlier one can have meant too, and that stay where they are: "the *port*", "the *supermarket*". */
const MOVING = new Set(
  'war conflict invasion offensive fighting peace crisis world country nation state region government capital army military force troop soldier missile drone rocket bomb shell people man woman person child official leader side group plan deal agreement ceasefire truce sanction day week month year night morning evening time hour end start part number use way ship vessel tanker boat plane aircraft jet car weapon house home building front border sea air area talk attack strike violence'.split(
    ' ',
  ),
)

function sharesGround(
  context: ResolveContext,
  { evidence, place }: ResolvedClaim,
  said: readonly string[],
): boolean {
  if (place === undefined) return false
  const sentence = context.document.sentences[sentenceAt(context, evidence.start)]
  const words = tokensOf(context, sentence ?? evidence)
  return words.some(({ upos, base }) => upos === 'NOUN' && !MOVING.has(base) && said.includes(base))
}

/** Nouns behind "the" or "this": they take up what was told. */
function definiteNouns(context: ResolveContext, span: Span): readonly string[] {
  const { document } = context
  return tokensOf(context, span)
    .filter(({ upos, base }) => upos === 'DET' && /^(?:the|this|that|these|those)$/.test(base))
    .flatMap(({ head }) => document.tokens[head] ?? [])
    .filter(({ upos, start }) => upos === 'NOUN' && !isAnother(document, start))
    .map(({ base }) => base)
}

/** "the *last* major attack", "the *second* strike": not the one just told. */
function isAnother({ text }: ResolveContext['document'], start: number): boolean {
  return /\b(?:last|previous|earlier|first|second|third|next|other|worst|biggest|deadliest|only)(?: \w+)? $/i.test(
    text.slice(Math.max(0, start - 30), start),
  )
}

function tokensOf({ document: { tokens } }: ResolveContext, span: Span): readonly Token[] {
  const first = firstEndingAfter(tokens, span.start)
  const found: Token[] = []
  for (let at = first; (tokens[at]?.start ?? span.end) < span.end; at++) {
    const token = tokens[at]
    if (token !== undefined && contains(span, token)) found.push(token)
  }
  return found
}

function isHeadingBetween({ document }: ResolveContext, a: Span, b: Span): boolean {
  return meeting(document.blocks, { start: a.end, end: Math.max(a.end, b.start) }).some(
    ({ kind, start }) => kind === 'heading' && start > a.end,
  )
}

/** A claim that tells a day of its own is of another happening, unless the first tells the same day. */
function isOtherDay({ time: before }: ResolvedClaim, { time }: ResolvedClaim): boolean {
  return time !== undefined && time.basis === 'read' && time.value.edtf !== before?.value.edtf
}

function isToll({ figures }: ResolvedClaim): boolean {
  return figures.some(({ value }) => value.measure === 'killed' || value.measure === 'injured')
}

/** One who was shot in Lagos was not shot elsewhere, too. */
function samePerson(
  alike: readonly ResolvedClaim[],
  claim: ResolvedClaim,
): ResolvedClaim | undefined {
  if (claim.type.value !== 'ASSAULT') return undefined
  const victims = claim.recipient.filter(({ value }) => value.person === true)
  return alike.findLast(
    ({ place, recipient }) =>
      place !== undefined &&
      recipient.some(({ value }) => victims.some((one) => one.value.name === value.name)),
  )
}
