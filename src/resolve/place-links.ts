import type { Sourced } from '../model/evidence.ts'
import type { Place } from '../model/place.ts'
import { headingBetween, type ResolveContext, sentenceAt } from './context.ts'
import { placeOfWords } from './place-words.ts'
import type { ResolvedClaim } from './resolved-claim.ts'
import { definiteNouns, isOtherAttack, isToll, tokensOf } from './taken-up.ts'

/** How many sentences back a claim may take the place that it leaves out. */
const NEAR = 3

/** A claim that tells no place takes it from before, where the words make the link plain; always marked as inferred. */
export function linkPlace(
  context: ResolveContext,
  before: readonly ResolvedClaim[],
  claim: ResolvedClaim,
): ResolvedClaim {
  const isLinked = LINKED.has(claim.type.value)
  if (claim.place !== undefined || !(isLinked || PROMISED.has(claim.type.value))) return claim
  const place =
    placeOfWords(context, claim) ?? (isLinked ? placeBefore(context, before, claim) : undefined)
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

/** Acts of speech that have the place of what is promised or threatened. */
const PROMISED: ReadonlySet<string> = new Set(['AGREE', 'THREATEN'])

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
    return distance <= NEAR && !headingBetween(context, evidence, claim.evidence)
  })
  const rule = (name: string, found: ResolvedClaim | undefined) =>
    found?.place && { ...found.place, rule: `inherit/${name}`, basis: 'inferred' as const }
  const said = definiteNouns(context, claim.evidence).map(({ base }) => base)
  const again = near.findLast((one) => sharesGround(context, one, said))
  if (again?.place !== undefined) return rule('same-thing', again)
  const last = near.at(-1)
  if (last?.place === undefined || isOtherDay(last, claim))
    return rule('same-person', samePerson(alike, claim))
  const isNext = own - sentenceAt(context, last.evidence.start) <= 1
  if (claim.type.value === 'ASSAULT') {
    if (said.some((noun) => isIn(context, 'attack-again', noun))) return rule('the-attack', last)
    if (isNext && isToll(claim) && !isOtherAttack(claim)) return rule('toll-after', last)
    return rule('same-person', samePerson(alike, claim))
  }
  if (
    claim.type.value === 'CONSULT' &&
    isNext &&
    said.some((noun) => isIn(context, 'meeting-again', noun))
  )
    return rule('the-meeting', last)
  return undefined
}

/** More claims than a few sentences hold. */
const MANY = 40

function sharesGround(
  context: ResolveContext,
  { evidence, place }: ResolvedClaim,
  said: readonly string[],
): boolean {
  if (place === undefined) return false
  const sentence = context.document.sentences[sentenceAt(context, evidence.start)]
  const words = tokensOf(context, sentence ?? evidence)
  return words.some(
    ({ upos, base }) => upos === 'NOUN' && !isIn(context, 'moving', base) && said.includes(base),
  )
}

/** A claim that tells a day of its own is of another happening, unless the first tells the same day. */
function isOtherDay({ time: before }: ResolvedClaim, { time }: ResolvedClaim): boolean {
  return time !== undefined && time.basis === 'read' && time.value.edtf !== before?.value.edtf
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

function isIn({ knowledge }: ResolveContext, name: string, base: string): boolean {
  return knowledge.classes.get(name)?.has(base) === true
}
