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
  return isSame
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
