import type { ResolveContext } from './context.ts'
import type { ResolvedClaim } from './resolved-claim.ts'
import { isKnown, sideOf } from './sides.ts'
import { definiteNouns } from './taken-up.ts'

/** "A bomb killed three soldiers. The rebels claimed *the attack*": who was struck is told by the attack that is taken up. */
export function struckAgain(
  context: ResolveContext,
  near: readonly ResolvedClaim[],
  claim: ResolvedClaim,
): ResolvedClaim {
  const { actor, recipient, evidence } = claim
  const last = near.at(-1)
  if (recipient.length > 0 || actor.length === 0 || last === undefined) return claim
  const isAgain = definiteNouns(context, evidence).some(({ base }) =>
    context.knowledge.classes.get('attack-again')?.has(base),
  )
  const own = new Set(actor.map(({ value }) => sideOf(value)))
  const isTheirs = last.actor.every(({ value }) => !isKnown(value) || own.has(sideOf(value)))
  if (!isAgain || !isTheirs) return claim
  return {
    ...claim,
    recipient: last.recipient.map((party) => ({
      ...party,
      rule: 'inherit/the-attack',
      basis: 'inferred',
    })),
  }
}
