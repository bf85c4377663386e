import type { IngestedDocument } from './ingest/copies.ts'

/** How much is read, and written, at a time. */
export interface LotSize {
  readonly documents: number
  readonly characters: number
}

/** Divides documents into lots, in their order. One that is longer than a lot may be is a lot of its own. */
export function* lotsOf(
  documents: Iterable<IngestedDocument>,
  most: LotSize,
): Generator<readonly IngestedDocument[], void> {
  let lot: IngestedDocument[] = []
  let characters = 0
  for (const one of documents) {
    const { length } = one.document.text
    const isFull = lot.length >= most.documents || characters + length > most.characters
    if (isFull && lot.length > 0) {
      yield lot
      lot = []
      characters = 0
    }
    lot.push(one)
    characters += length
  }
  if (lot.length > 0) yield lot
}
