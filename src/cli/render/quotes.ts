import type { ShortIds } from '../../views/ids.ts'
import type { QuoteEntry } from '../../views/quotes.ts'
import type { Line } from '../output.ts'
import { renderPassage } from './words.ts'

/** Quotes as lines of text: who said it and when it was published, then the words. */
export function* renderQuotes(entries: Iterable<QuoteEntry>, short: ShortIds): Iterable<Line> {
  for (const entry of entries) {
    const parts = [
      entry.published ?? 'no date',
      entry.speaker?.name ?? '(speaker not told)',
      ...(entry.basis === 'inferred' ? ['speaker inferred'] : []),
      ...(entry.outlet === undefined ? [] : [entry.outlet]),
      short(entry.id),
    ]
    yield { text: parts.join(' · '), style: 'bold' }
    yield `    ${renderPassage(entry)}${entry.terminated ? '' : ' (never closed)'}`
  }
}
