import { type ResolveContext, sentenceAt } from './context.ts'
import type { ResolvedClaim } from './resolved-claim.ts'

/** "Chad must withdraw, stop stealing oil and *lift the siege*": of whom one asks several things in a sentence, one asks them all. */
export function sameDemand(
  context: ResolveContext,
  before: readonly ResolvedClaim[],
  claim: ResolvedClaim,
): ResolvedClaim {
  const { type, recipient, actor, evidence } = claim
  const previous = before.at(-1)
  const isNext =
    type.value === 'REQUEST' &&
    recipient.length === 0 &&
    previous?.type.value === 'REQUEST' &&
    previous.type.evidence[0].start < type.evidence[0].start &&
    sentenceAt(context, previous.evidence.start) === sentenceAt(context, evidence.start)
  if (!isNext) return claim
  const names = new Set(previous.actor.map(({ value }) => value.name))
  const isSame = actor.length > 0 && actor.every(({ value }) => names.has(value.name))
  return isSame && !isAskedOfOthers(context, before, previous)
    ? {
        ...claim,
        recipient: previous.recipient.map((party) => ({
          ...party,
          rule: 'inherit/same-demand',
          basis: 'inferred',
        })),
      }
    : claim
}

/** More claims than a sentence makes. */
const MANY = 60

/** "called on *Chad* to withdraw, demanded sanctions on *Mali* and asked for aid": of two who were asked before, neither is asked this. */
function isAskedOfOthers(
  context: ResolveContext,
  before: readonly ResolvedClaim[],
  previous: ResolvedClaim,
): boolean {
  const sentence = sentenceAt(context, previous.evidence.start)
  const namesOf = (parties: ResolvedClaim['actor']) =>
    parties
      .map(({ value }) => value.name)
      .sort()
      .join('|')
  return before
    .slice(-MANY)
    .some(
      (one) =>
        one.type.value === 'REQUEST' &&
        one.recipient.length > 0 &&
        namesOf(one.actor) === namesOf(previous.actor) &&
        namesOf(one.recipient) !== namesOf(previous.recipient) &&
        sentenceAt(context, one.evidence.start) === sentence,
    )
}
