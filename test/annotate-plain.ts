import { type Core, openCore } from '../src/annotate/core/core.ts'
import { readModelFile } from '../src/annotate/core/model-file.ts'
import { type SharedModel, shareModel } from '../src/annotate/core/weights.ts'
import { findCoreference } from '../src/annotate/coreference/find.ts'
import { findDates } from '../src/annotate/dates/find.ts'
import { findEntities } from '../src/annotate/entities.ts'
import { findNumbers } from '../src/annotate/numbers.ts'
import { findQuotes } from '../src/annotate/quotes.ts'
import { findSentences } from '../src/annotate/sentences.ts'
import { pipeline } from '../src/annotate/stage.ts'
import { findTokens, findWords } from '../src/annotate/tokens.ts'
import { type Knowledge, readKnowledge } from '../src/lexicon/knowledge.ts'
import type { Annotated, Layer } from '../src/model/annotation.ts'
import { makeDocument } from '../src/model/document.ts'

/** The compiled data, read once for all tests of a file. */
export const knowledge: Knowledge = readKnowledge()

/** The language model, in memory once for all tests of a file. */
export const model: SharedModel = shareModel(readModelFile())

/** The linguistic core over it. */
export const core: Core = openCore(model, knowledge.gazetteer)

const annotate = pipeline()
  .use(findWords(knowledge))
  .use(findSentences(knowledge))
  .use(findTokens(knowledge, core))
  .use(findQuotes)
  .use(findEntities(knowledge))
  .use(findCoreference(knowledge))
  .use(findDates(knowledge))
  .use(findNumbers(knowledge))

/** A text as an article published on Tuesday, 10 March 2026: one paragraph, or one for each line. */
export function annotatePlain(
  text: string,
  { byLine = false }: { readonly byLine?: boolean } = {},
): Annotated<Layer> {
  const day = '2026-03-10'
  const lines = byLine ? [...text.matchAll(/[^\n]+/g)] : [...text.matchAll(/^.*$/gs)]
  return annotate.run({
    document: makeDocument({ name: 'plain.txt', text }),
    text,
    blocks: lines.map((line) => ({
      start: line.index,
      end: line.index + line[0].length,
      kind: 'body',
      rule: 'test',
    })),
    published: { value: day, day, basis: 'given', rule: 'published/given', evidence: [] },
  })
}
