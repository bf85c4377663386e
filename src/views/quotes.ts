import type { SpokenQuote } from '../model/annotation.ts'
import type { Party } from '../model/claim.ts'
import type { Basis } from '../model/evidence.ts'
import { byCodeUnit } from '../model/id.ts'
import type { Reading } from '../model/reading.ts'
import { type Corpus, type Passage, passageOf } from './corpus.ts'
import { wholeWords } from './facets.ts'
import { quoteId } from './ids.ts'
import { sortList } from './list.ts'

/** Words that somebody said, as one document quotes them. */
export interface QuoteEntry extends Passage {
  readonly id: string
  readonly speaker?: Party
  /** Whether the words name the speaker, or it follows from the words around. */
  readonly basis?: Basis
  /** False when the closing mark is missing. */
  readonly terminated: boolean
  readonly rule: string
}

/** Quotes by day of publication, document and place in it; of one speaker where asked for. */
export function* viewQuotes(
  { readings }: Corpus,
  { speaker }: { readonly speaker?: string } = {},
): Generator<QuoteEntry, void> {
  const inOrder = sortList(readings, ({ published, document }) => [
    published?.day ?? '9999',
    document.name,
  ])
  let alike: Reading[] = []
  const entries = (): readonly QuoteEntry[] =>
    alike
      .flatMap((reading) => reading.quotes.map((quote) => entryOf(reading, quote)))
      .filter((entry) => speaker === undefined || isNamed(entry.speaker, speaker))
      .sort((a, b) => a.start - b.start || byCodeUnit(a.id, b.id))
  for (const reading of inOrder) {
    const [first] = alike
    // Two documents may have one name and day: their quotes stand between each other.
    if (first !== undefined && !areAlike(first, reading)) {
      yield* entries()
      alike = []
    }
    alike.push(reading)
  }
  yield* entries()
}

function areAlike(a: Reading, b: Reading): boolean {
  return a.document.name === b.document.name && a.published?.day === b.published?.day
}

function entryOf(reading: Reading, quote: SpokenQuote): QuoteEntry {
  return {
    id: quoteId(reading, quote),
    ...passageOf(reading, quote.evidence),
    ...(quote.speaker === undefined
      ? {}
      : { speaker: quote.speaker.value, basis: quote.speaker.basis }),
    terminated: quote.terminated,
    rule: quote.rule,
  }
}

function isNamed(speaker: Party | undefined, asked: string): boolean {
  return speaker !== undefined && wholeWords(speaker.name).includes(wholeWords(asked))
}
