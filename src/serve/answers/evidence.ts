import type { Party } from '../../model/claim.ts'
import type { Evidence } from '../../model/evidence.ts'
import { evidenceAt, meeting } from '../../model/evidence.ts'
import type { Passage, PlacedClaim } from '../../views/corpus.ts'
import { passageOf } from '../../views/corpus.ts'
import { type Cell, cellsOf, type DocumentFacts, factsOf } from '../../views/explain.ts'
import { type OriginReason, originReasons } from '../../views/origin-reasons.ts'
import { type Answer, defineAnswer } from '../answer.ts'
import { words } from '../filters.ts'
import { eventsOf } from '../find-in.ts'
import type { Known } from '../known.ts'
import { Problem } from '../problem.ts'
import { cell, documentFacts, originReason } from '../schemas/explanation.ts'
import { inner, list, named, text } from '../schemas/shape.ts'
import { evidence as evidenceSchema, party, passage } from '../schemas/words.ts'

interface OriginsOfEvent {
  readonly event: string
  readonly origins: readonly OriginReason[]
}

interface ClaimEvidence {
  readonly claim: string
  readonly passage: Passage
  readonly sentence: Evidence
  readonly paragraph: Evidence
  readonly rule: string
  readonly attribution: readonly Party[]
  readonly document: DocumentFacts
  readonly cells: readonly Cell[]
  readonly events: readonly OriginsOfEvent[]
}

/** `/api/evidence/{claim}`: the words a claim was read from, and all that stands behind them. */
export const evidence: Answer = defineAnswer<{ readonly claim: string }, ClaimEvidence>({
  path: 'evidence/{claim}',
  summary:
    'The words of a claim with the sentence around them, whose they are, and what read them.',
  parameters: { claim: words('Id of the claim.') },
  schema: named<ClaimEvidence>('ClaimEvidence', 'What stands behind a claim.', {
    claim: text('Id of the claim.'),
    passage,
    sentence: evidenceSchema,
    paragraph: evidenceSchema,
    rule: text('Lexicon entry that read it.'),
    attribution: list(party),
    document: documentFacts,
    cells: list(cell),
    events: list(
      inner<OriginsOfEvent>({ event: text('Id of the event.'), origins: list(originReason) }),
    ),
  }),
  async find(known, { claim: id }) {
    const placed = known.claims.get(id.toLowerCase())
    if (placed === undefined) throw new Problem('api/not-found', `No claim has the id “${id}”.`)
    const { claim, reading } = placed
    return {
      claim: claim.id,
      passage: passageOf(reading, claim.evidence),
      ...(await surroundingsOf(placed, known.texts)),
      rule: claim.rule,
      attribution: claim.attribution.map(({ value }) => value),
      document: factsOf(reading),
      cells: cellsOf(reading, claim),
      events: eventsOf(known, claim.id).map((event) => ({
        event: event.id,
        origins: originReasons(
          event,
          event.claims.flatMap((one) => known.claims.get(one.id) ?? []),
        ),
      })),
    }
  },
})

/** The paragraph and the sentence around the words; sentences are found as they were when it was read. */
async function surroundingsOf(
  { claim, reading }: PlacedClaim,
  texts: Known['texts'],
): Promise<Pick<ClaimEvidence, 'sentence' | 'paragraph'>> {
  const { text, revision } = reading.document
  const { start, end } = claim.evidence
  const from = text.lastIndexOf('\n', start) + 1
  const to = text.indexOf('\n', end)
  const paragraph = evidenceAt(text, { start: from, end: to < 0 ? text.length : to })
  // What reads articles is loaded when it is first needed.
  const { readSentences } = await import('../../read-here.ts')
  const sentences = texts.sentences.get(`${revision} ${from}`, () => readSentences(paragraph.exact))
  const around = meeting(sentences, { start: start - from, end: end - from })
  const [first = { start: 0 }, last = { end: paragraph.exact.length }] = [around[0], around.at(-1)]
  const sentence = evidenceAt(text, { start: from + first.start, end: from + last.end })
  return { sentence, paragraph }
}
