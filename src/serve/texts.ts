import { READ_KINDS } from '../model/annotation.ts'
import type { Span } from '../model/evidence.ts'
import type { Reading } from '../model/reading.ts'
import type { Kept } from '../store/kept.ts'
import type { FoundText, IndexedText, TextIndex } from '../store/text-index.ts'
import type { HeldCorpus } from './held-corpus.ts'

/** The paragraphs of all texts that were ever seen, by their words; texts are entered when first searched. */
export interface Texts {
  readonly index: TextIndex
  /** Texts that are in the index. */
  readonly entered: Set<string>
  /** Sentences of paragraphs, by text and beginning: finding them takes a while. */
  readonly sentences: Kept<readonly Span[]>
}

/** A paragraph that has the words. */
export interface FoundParagraph extends FoundText {
  readonly reading: Reading
}

/** The paragraphs of some readings that have all the words, the most telling ones first. */
export function findTexts(
  { corpus, texts }: { readonly corpus: HeldCorpus; readonly texts: Texts },
  readings: readonly Reading[],
  words: string,
): readonly FoundParagraph[] {
  const fresh = corpus.readings.filter((reading) => !texts.entered.has(ownerOf(reading)))
  texts.index.add(paragraphsOf(fresh))
  for (const reading of fresh) texts.entered.add(ownerOf(reading))
  const wanted = new Map(readings.map((reading) => [ownerOf(reading), reading]))
  return texts.index.find(words).flatMap((found) => {
    const reading = wanted.get(found.owner)
    return reading === undefined ? [] : [{ ...found, reading }]
  })
}

/** Names a text: one revision of one document. */
function ownerOf({ document }: Reading): string {
  return `${document.id} ${document.revision}`
}

function* paragraphsOf(readings: readonly Reading[]): Generator<IndexedText> {
  for (const reading of readings) {
    const { text } = reading.document
    const owner = ownerOf(reading)
    for (const { kind, start, end } of reading.blocks) {
      if (READ_KINDS.has(kind)) yield { owner, start, text: text.slice(start, end) }
    }
  }
}
