import type { Party } from '../model/claim.ts'
import type { Basis } from '../model/evidence.ts'
import { byCodeUnit } from '../model/id.ts'
import { type Corpus, type Passage, passageOf } from './corpus.ts'
import { quoteId } from './ids.ts'

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
export function viewQuotes(
  { readings }: Corpus,
  { speaker }: { readonly speaker?: string } = {},
): readonly QuoteEntry[] {
  const entries = readings.flatMap((reading) =>
    reading.quotes.map((quote) => ({
      id: quoteId(reading, quote),
      ...passageOf(reading, quote.evidence),
      ...(quote.speaker === undefined
        ? {}
        : { speaker: quote.speaker.value, basis: quote.speaker.basis }),
      terminated: quote.terminated,
      rule: quote.rule,
    })),
  )
  return entries
    .filter((entry) => speaker === undefined || isNamed(entry.speaker, speaker))
    .sort(
      (a, b) =>
        byCodeUnit(a.published ?? '9999', b.published ?? '9999') ||
        byCodeUnit(a.document, b.document) ||
        a.start - b.start ||
        byCodeUnit(a.id, b.id),
    )
}

/** "Putin" asks for Vladimir Putin: the words asked for stand in the name, as whole words. */
function isNamed(speaker: Party | undefined, asked: string): boolean {
  if (speaker === undefined) return false
  const words = (text: string) =>
    ` ${text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .join(' ')
      .trim()} `
  return words(speaker.name).includes(words(asked))
}
