import type { EventType, Party } from '../model/claim.ts'
import { meeting, overlap, type Sourced, type Span } from '../model/evidence.ts'
import type { ResolveContext } from './context.ts'
import type { ResolvedClaim } from './resolved-claim.ts'
import { isKnown, sideOf } from './sides.ts'

/** What is answered, by the noun that takes it up, and the acts that such a noun may mean. */
interface TakenUp {
  readonly noun: RegExp
  readonly acts: readonly EventType[]
  readonly by: ReadonlySet<EventType>
  /** True where those answer to whom the act was not done: anybody may condemn an attack. */
  readonly isPublic: boolean
  /** True for a plan or proposal: who demands something makes none. */
  readonly isOffer?: true
}

const REPLIES: ReadonlySet<EventType> = new Set(['REJECT', 'AGREE', 'ACCUSE', 'SUPPORT', 'CONCEDE'])
const BLAME: ReadonlySet<EventType> = new Set(['ACCUSE'])
const CONCERN: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST'])

function reply(noun: RegExp, acts: readonly EventType[]): TakenUp {
  return { noun, acts, by: REPLIES, isPublic: false }
}

function comment(noun: RegExp, acts: readonly EventType[], by: ReadonlySet<EventType>): TakenUp {
  return { noun, acts, by, isPublic: true }
}

const OFFER =
  /\b(?:proposals?|plans?|ideas?|offers?|suggestions?|invitations?|initiatives?|drafts?)\b/i

const TAKEN_UP: readonly TakenUp[] = [
  reply(/\b(?:threats?|ultimatums?|warnings?)\b/i, ['THREATEN']),
  reply(/\b(?:accusations?|allegations?|charges?|criticisms?|reproach(?:es)?)\b/i, ['ACCUSE']),
  reply(/\b(?:demands?|calls?|requests?|appeals?|ultimatums?|deadlines?)\b/i, [
    'REQUEST',
    'THREATEN',
  ]),
  { ...reply(OFFER, ['REQUEST', 'AGREE', 'CONCEDE']), isOffer: true },
  comment(
    /\b(?:(?:air)?strikes?|attacks?|assaults?|bombings?|bombardments?|shellings?|raids?|shootings?|killings?|invasion|massacre|offensive)\b/i,
    ['ASSAULT'],
    BLAME,
  ),
  // “We see *these actions* as terrorism”
  comment(/\b(?:actions?|acts?|deeds?)\b/i, ['ASSAULT', 'COERCE', 'MOBILIZE', 'SANCTION'], BLAME),
  comment(/\b(?:deployments?|build-?up|drills?|manoeuvres?|exercises?)\b/i, ['MOBILIZE'], CONCERN),
  comment(/\b(?:sanctions|tariffs|embargo|blockade|penalties)\b/i, ['SANCTION'], BLAME),
  comment(/\b(?:arrests?|detentions?|crackdown|expulsions?|deportations?)\b/i, ['COERCE'], BLAME),
  comment(
    /\b(?:announcement|decision|recognition|move)\b/i,
    ['SUPPORT', 'AGREE', 'CONCEDE', 'REJECT', 'SANCTION', 'RETREAT'],
    BLAME,
  ),
]

const DEFINITE = 'the|this|that|these|those|such|its?|their|his|her|which'
const DETERMINER = new RegExp(
  `\\b(?:(?<definite>${DEFINITE})|an?|any|all|no|new|some)(?: [\\p{L}-]+){0,3}[ “"‘]*$`,
  'iu',
)

/** How far back, in UTF-16 units, an answer may look for what it answers, and how many claims. */
const REACH = 600
const FURTHER = 2500
const MANY = 40

/**
 * "Ghana proposed a truce. Togo rejected *the idea*", "Iran struck a port. Oman condemned *the attack*": it is Ghana, and Iran, that is
 * answered. The act before must be of the kind that the noun names, and by another side. What one party puts to another is answered by that
 * other; where anybody may speak of it, all such acts that the text has told must be of one side.
 */
export function answered(
  context: ResolveContext,
  before: readonly ResolvedClaim[],
  claim: ResolvedClaim,
): ResolvedClaim {
  const { recipient, actor } = claim
  if (recipient.length > 0 || actor.length === 0) return claim
  const words = wordsOf(context, claim)
  const taken = takenUp(context, claim, words)
  const near = before.slice(-MANY).filter((one) => isBefore(one, claim))
  const asked =
    proposed(before.slice(-MANY), claim) ??
    (taken && lastPut(near, claim, taken)) ??
    (taken && ofOneSide(context, near, claim, { taken, words }))
  const inferred = (party: Sourced<Party>) =>
    ({ ...party, rule: 'inherit/answered', basis: 'inferred' }) as const
  const also = taken?.isOffer === true ? answeredBefore(context, near, claim) : undefined
  if (also !== undefined && (asked === undefined || asked.evidence.start < also.evidence.start)) {
    const isLoose = claim.issue[0]?.rule === 'issue/before'
    const issue = isLoose && also.issue.length > 0 ? also.issue : claim.issue
    return { ...claim, recipient: also.recipient.map(inferred), issue }
  }
  if (asked === undefined) return claim
  // "rejected *the demand*": it is about what was demanded, whatever else the sentence tells.
  const isOnIssue = taken?.acts.includes('REQUEST') === true && asked.issue.length > 0
  const isLoose = claim.issue[0]?.basis !== 'read'
  const issue = isOnIssue && isLoose ? asked.issue : claim.issue
  return { ...claim, recipient: asked.actor.map(inferred), issue }
}

/** "Chad rejected *Kenya's plan*. Togo had accepted *the plan* on Monday": another answer to the same offer tells whose it is, unless a newer one is told between. */
function answeredBefore(
  { document }: ResolveContext,
  near: readonly ResolvedClaim[],
  claim: ResolvedClaim,
): ResolvedClaim | undefined {
  const own = new Set(claim.actor.map(({ value }) => sideOf(value)))
  const last = near.findLast(
    ({ type, evidence, recipient }) =>
      (type.value === 'REJECT' || type.value === 'AGREE') &&
      OFFER.test(evidence.exact) &&
      claim.evidence.start - evidence.end < REACH &&
      recipient.length > 0 &&
      recipient.every(({ value }) => isKnown(value) && !own.has(sideOf(value))),
  )
  const between = last && document.text.slice(last.evidence.end, claim.evidence.start)
  return between === undefined || NEW_OFFER.test(between) ? undefined : last
}

/** "presented *a new plan*" */
const NEW_OFFER = new RegExp(
  `\\b(?:an?|another|new)(?: (?!(?:${DEFINITE})\\b)[\\p{L}-]+){0,3} ${OFFER.source}`,
  'iu',
)

function isBefore(one: ResolvedClaim, { evidence }: ResolvedClaim): boolean {
  return one.evidence.end <= evidence.start
}

/** The words of a claim, with those of its clause behind them: "urged restraint *over the deployment*". */
function wordsOf({ document }: ResolveContext, { evidence }: ResolvedClaim): Span {
  const [clause = ''] = /^[^.,;:!?\n]*/.exec(document.text.slice(evidence.end)) ?? []
  const [own = ''] = clause.split(/ (?:and|but|which|who|as|while) /)
  return { start: evidence.start, end: evidence.end + own.length }
}

/** The noun that takes up an act, in the words behind the predicate; "calling *them* unjust" has it in those before. */
function takenUp(
  { document }: ResolveContext,
  { type }: ResolvedClaim,
  { start, end }: Span,
): TakenUp | undefined {
  const at = Math.max(start, type.evidence[0].end)
  const behind = document.text.slice(at, end)
  const before = /^ (?:it|this|that|them|these)\b/.test(behind)
    ? [document.text.slice(start, at)]
    : []
  return [behind, ...before]
    .map((words) =>
      TAKEN_UP.find(({ noun, by, isPublic }) => {
        const found = noun.exec(words)
        return found !== null && by.has(type.value) && isDefinite(words, found.index, isPublic)
      }),
    )
    .find((taken) => taken !== undefined)
}

/** "the attack", "such threats"; "threats" alone may be those just told, "attacks" alone are any. */
function isDefinite(words: string, at: number, mustSaySo: boolean): boolean {
  const found = DETERMINER.exec(words.slice(0, at))
  return found === null ? !mustSaySo : found.groups?.['definite'] !== undefined
}

function isAnswered(
  one: ResolvedClaim,
  { actor }: ResolvedClaim,
  { acts, isOffer }: TakenUp,
): boolean {
  const own = new Set(actor.map(({ value }) => sideOf(value)))
  const isDemand =
    one.type.value === 'REQUEST' && one.mode?.value !== 'propose' && !OFFER.test(one.evidence.exact)
  return (
    acts.includes(one.type.value) &&
    !(isOffer === true && isDemand) &&
    // A deadline demands, a mere threat does not.
    !(acts.includes('REQUEST') && one.type.value === 'THREATEN' && one.due === undefined) &&
    one.actor.length > 0 &&
    one.actor.every(({ value }) => isKnown(value) && !own.has(sideOf(value)))
  )
}

/** Put to whoever answers, or to nobody in particular. */
function isPutTo(one: ResolvedClaim, { actor }: ResolvedClaim): boolean {
  const own = new Set(actor.map(({ value }) => sideOf(value)))
  return one.recipient.every(({ value }) => !isKnown(value) || own.has(sideOf(value)))
}

/** What was put to whoever answers just before. */
function lastPut(
  near: readonly ResolvedClaim[],
  claim: ResolvedClaim,
  taken: TakenUp,
): ResolvedClaim | undefined {
  if (taken.isPublic) return undefined
  const isNear = (one: ResolvedClaim) => claim.evidence.start - one.evidence.end < REACH
  return near.findLast((one) => isNear(one) && isAnswered(one, claim, taken) && isPutTo(one, claim))
}

/** The last act of a kind, where all those that the text tells of others are of one side. */
function ofOneSide(
  context: ResolveContext,
  near: readonly ResolvedClaim[],
  claim: ResolvedClaim,
  { taken, words }: { readonly taken: TakenUp; readonly words: Span },
): ResolvedClaim | undefined {
  const own = new Set(claim.actor.map(({ value }) => sideOf(value)))
  const told = near.filter(
    (one) =>
      taken.acts.includes(one.type.value) &&
      one.status.value !== 'denied' &&
      claim.evidence.start - one.evidence.end < FURTHER &&
      one.actor.some(({ value }) => !own.has(sideOf(value))) &&
      (!taken.isPublic || one.actor.every(({ value }) => value.country ?? value.actor)) &&
      (taken.isPublic || isPutTo(one, claim)),
  )
  const sides = new Set(told.flatMap(({ actor }) => actor.map(({ value }) => sideOf(value))))
  const last = told.at(-1)
  if (last === undefined || sides.size !== 1 || !isAnswered(last, claim, taken)) return undefined
  return isOfOther(context, last, words) ? undefined : last
}

/** "condemned the attack *on Mali*", where it was Togo that was attacked. */
function isOfOther({ document }: ResolveContext, one: ResolvedClaim, words: Span): boolean {
  const struck = new Set(one.recipient.map(({ value }) => value.country))
  const named = meeting(document.entities, words).filter(
    (name) =>
      !one.actor.some(({ evidence }) => evidence.some((own) => overlap(own, name) > 0)) &&
      /\b(?:on|against|of|in) (?:the )?$/.test(
        document.text.slice(Math.max(0, name.start - BEHIND), name.start),
      ),
  )
  return named.some(({ actors }) => actors.length > 0 && !actors.some((id) => struck.has(id)))
}

const BEHIND = 12

/** "a proposal for a truce *which Ghana has accepted*": what the one proposes is what the other tells of. */
function proposed(
  before: readonly ResolvedClaim[],
  claim: ResolvedClaim,
): ResolvedClaim | undefined {
  const { type, evidence } = claim
  const [predicate] = type.evidence
  const isRelative = /\b(?:which|that)\b/i.test(
    evidence.exact.slice(0, Math.max(0, predicate.start - evidence.start)),
  )
  if (!REPLIES.has(type.value) || !isRelative) return undefined
  const [own] = claim.actor
  return before.findLast(
    (one) =>
      one.type.value === 'REQUEST' &&
      overlap(one.evidence, evidence) > 0 &&
      one.type.evidence[0].end <= predicate.start &&
      one.actor.length > 0 &&
      own !== undefined &&
      one.actor.every(({ value }) => isKnown(value) && sideOf(value) !== sideOf(own.value)) &&
      isPutTo(one, claim),
  )
}
