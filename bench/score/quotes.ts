import type { Names } from './parties.ts'
import type { GoldDocument, PredictedDocument } from './shapes.ts'
import { likeness, spanOf } from './spans.ts'

/** How the direct speech of one document was read. */
export interface QuoteTally {
  readonly gold: number
  readonly predicted: number
  readonly found: number
  /** Found, with the right speaker. */
  readonly speakers: number
  /** Lines that tell what went wrong. */
  readonly troubles: readonly string[]
}

/** How alike a quote and its prediction must be. */
const SAME_QUOTE = 0.8

/** Compares the quotes of one document, and who speaks them, with gold. */
export function scoreQuotes(
  gold: GoldDocument,
  { quotes = [] }: PredictedDocument,
  names: Names,
): QuoteTally {
  const troubles: string[] = []
  let found = 0
  let speakers = 0
  for (const { span, speaker, text } of gold.quotes) {
    const match = quotes.find((quote) => likeness(spanOf(span), quote) >= SAME_QUOTE)
    if (match === undefined) {
      troubles.push(`quote missed   ${gold.doc}  “${text.slice(0, 60)}”`)
      continue
    }
    found++
    if (match.speaker !== undefined && names.sameParty(speaker, match.speaker)) speakers++
    else
      troubles.push(
        `speaker wrong  ${gold.doc}  ${speaker}, not ${match.speaker?.name ?? 'nobody'}`,
      )
  }
  return { gold: gold.quotes.length, predicted: quotes.length, found, speakers, troubles }
}
