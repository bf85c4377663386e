import type { Block } from '../../model/annotation.ts'
import type { Claim } from '../../model/claim.ts'
import type { Notice } from '../../model/notice.ts'
import { type DocumentFacts, factsOf } from '../../views/explain.ts'
import { type QuoteEntry, viewQuotes } from '../../views/quotes.ts'
import { type Answer, defineAnswer } from '../answer.ts'
import { words } from '../filters.ts'
import { readingOf } from '../find-in.ts'
import { Problem } from '../problem.ts'
import { quote } from '../questions/quotes.ts'
import { claim } from '../schemas/claim.ts'
import { documentFactsShape } from '../schemas/explanation.ts'
import { list, named, text } from '../schemas/shape.ts'
import { block, notice } from '../schemas/words.ts'

interface WholeDocument extends DocumentFacts {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly quotes: readonly QuoteEntry[]
  readonly claims: readonly Claim[]
  readonly notices: readonly Notice[]
}

/** `/api/documents/{id}`: a text with all that was read in it. */
export const document: Answer = defineAnswer<{ readonly id: string }, WholeDocument>({
  path: 'documents/{id}',
  summary: 'A document: its text, its blocks, and the claims and quotes that were read in it.',
  parameters: { id: words('Id or name of the document.') },
  schema: named<WholeDocument>('Document', 'A text with all that was read in it.', {
    ...documentFactsShape,
    text: text('The text as it was published; all offsets point into it.'),
    blocks: list(block),
    quotes: list(quote),
    claims: list(claim),
    notices: list(notice),
  }),
  find(known, { id }) {
    const reading = readingOf(known, id)
    if (reading === undefined) throw new Problem('api/not-found', `No document is called “${id}”.`)
    const corpus = { readings: [reading], events: [] }
    return {
      ...factsOf(reading),
      text: reading.document.text,
      blocks: reading.blocks,
      quotes: [...viewQuotes(corpus)],
      claims: reading.claims,
      notices: reading.notices,
    }
  },
})
