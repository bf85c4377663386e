import type { Knowledge } from '../lexicon/knowledge.ts'
import type { ClaimDraft, Mention } from '../model/claim.ts'
import { contains } from '../model/evidence.ts'
import { unique } from './roles.ts'
import type { QuoteDraft } from './speakers.ts'

/**
 * What stands in a quotation is said by whoever speaks it, though the words of saying may stand sentences away: “It is reckless.
 * *They have no right*,” she said. Where the lexicon looks for a speaker and the sentence names none, it is that one.
 */
export function attributeQuoted(
  { entries }: Knowledge,
  drafts: readonly ClaimDraft[],
  quotes: readonly QuoteDraft[],
): readonly ClaimDraft[] {
  return drafts.map((draft) => {
    const [predicate] = draft.type.evidence
    const spoken = quotes.find(({ quote }) => contains(quote, predicate))
    if (spoken?.speaker === undefined) return draft
    const speaker: Mention = CUED.has(spoken.rule)
      ? spoken.speaker
      : { ...spoken.speaker, basis: 'inferred' }
    const entry = entries.find(({ id }) => id === draft.rule)
    const takesSpeaker = entry?.roles.actor.includes('speaker') === true
    const actor: readonly Mention[] =
      takesSpeaker && draft.actor.length === 0 ? [speaker] : draft.actor
    return { ...draft, actor, attribution: unique([...draft.attribution, speaker]) }
  })
}

/** Rules of quotes whose speaker stands with words of saying; by the others the speaker is a guess from what stands near. */
const CUED = new Set(['quote/said-behind', 'quote/reported'])
