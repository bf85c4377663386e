import Tinypool from 'tinypool'
import type { SharedModel } from './annotate/core/weights.ts'
import type { IngestedDocument } from './ingest/copies.ts'
import { readKnowledge } from './lexicon/knowledge.ts'
import type { Overlay } from './lexicon/overlay.ts'
import type { LayeredReading, Reading } from './model/reading.ts'
import { documentReader } from './read-document.ts'

/** What `read-lots.ts` gives each thread: the one model that all of them share, and the user's own data. */
export interface SharedWithWorkers {
  readonly model: SharedModel
  readonly overlay?: Overlay
}

// Put there by `read-lots.ts`, in this shape.
const { model, overlay } = Tinypool.workerData as SharedWithWorkers
const readDocument = documentReader(readKnowledge(overlay), model)

/** Some documents in, their readings out. */
export function readLot(documents: readonly IngestedDocument[]): readonly Reading[] {
  return documents.map((one) => readDocument(one).reading)
}

/** The same with the layers beneath the readings. */
export function readLayers(documents: readonly IngestedDocument[]): readonly LayeredReading[] {
  return documents.map(readDocument)
}
