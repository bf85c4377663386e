import type { Knowledge } from '../lexicon/knowledge.ts'
import type { ResolvedClaim } from './resolved-claim.ts'

/** "Chad and Mali signed a treaty", "exchanged fire": what several do with nobody else named, each does to the others. */
export function toEachOther({ entries }: Knowledge, claim: ResolvedClaim): ResolvedClaim {
  const { actor, recipient, rule } = claim
  if (recipient.length > 0 || actor.length < 2) return claim
  const isMutual = entries.find(({ id }) => id === rule)?.roles.recipient.includes('each-other')
  return isMutual === true
    ? { ...claim, recipient: actor.map((party) => ({ ...party, rule: 'party/each-other' })) }
    : claim
}
