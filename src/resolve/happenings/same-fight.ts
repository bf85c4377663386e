import { meeting, type Span } from '../../model/evidence.ts'
import { headingBetween, type ResolveContext, sentenceAt } from '../context.ts'
import type { ResolvedClaim } from '../resolved-claim.ts'
import { tokensOf } from '../taken-up.ts'
import { shareTime, sidesOf } from './alike.ts'

/** How many sentences back the fight between the same sides is looked for. */
const REACH = 2

/** What tells of other days than the one just told, or of many. */
const OTHER_DAYS =
  /\b(?:previously|earlier|before|ago|repeatedly|often|regularly|routinely|frequently|usually|always|recently|recent|since|once|later|subsequently|eventually|again|last|first|second|after)\b/i

/**
 * "Kenya and Egypt exchanged fire on Monday. Egypt fired ten shells at a post": what the same sides did to each other, told on in
 * simple past, is of that day, unless another was named in between.
 */
export function sameFight(
  context: ResolveContext,
  before: readonly ResolvedClaim[],
  claim: ResolvedClaim,
): ResolvedClaim {
  if (claim.type.value !== 'ASSAULT' || claim.time !== undefined) return claim
  if (!isToldOn(context, claim)) return claim
  const own = sentenceAt(context, claim.evidence.start)
  const last = before.findLast(({ type, time }) => type.value === 'ASSAULT' && time !== undefined)
  if (last?.time === undefined || own - sentenceAt(context, last.evidence.start) > REACH)
    return claim
  const { start, end } = last.time.value
  const sides = sidesOf([...claim.actor, ...claim.recipient])
  const theirs = sidesOf([...last.actor, ...last.recipient])
  const isSame = sides.length > 0 && sides.every((side) => theirs.includes(side))
  const isPair = new Set(theirs).size === 2 && new Set(sides).size === 2
  if (!isSame || !isPair || start === undefined || start !== end) return claim
  if (isMovedOn(context, last, claim)) return claim
  return { ...claim, time: { ...last.time, rule: 'time/same-fight', basis: 'inferred' } }
}

/** A verb in simple past or a participle, of one time. */
function isToldOn(context: ResolveContext, { type, evidence, status }: ResolvedClaim): boolean {
  const [trigger] = type.evidence
  const { text, sentences } = context.document
  const sentence = sentences[sentenceAt(context, evidence.start)] ?? evidence
  return (
    (status.value === 'occurred' || status.value === 'denied') &&
    tokensOf(context, trigger).some(({ upos, xpos }) => upos === 'VERB' && /^VB[DG]$/.test(xpos)) &&
    !/^(?:has|have|had|['’]ve)\b/i.test(trigger.exact) &&
    !OTHER_DAYS.test(text.slice(sentence.start, trigger.start))
  )
}

/** Another day stands in between, or a heading does. */
function isMovedOn(context: ResolveContext, last: ResolvedClaim, claim: ResolvedClaim): boolean {
  const between: Span = { start: last.evidence.end, end: claim.evidence.start }
  return (
    headingBetween(context, last.evidence, claim.evidence) ||
    meeting(context.document.dates, between).some(
      ({ type, when }) => type === 'DATE' && !shareTime(when, last.time?.value),
    )
  )
}
