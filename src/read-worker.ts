import Tinypool from 'tinypool'
import type { SharedModel } from './annotate/core/weights.ts'
import type { IngestedDocument } from './ingest/copies.ts'
import { readKnowledge } from './lexicon/knowledge.ts'
import type { Overlay } from './lexicon/overlay.ts'
import { openTowns } from './lexicon/towns.ts'
import type { LayeredReading, Reading } from './model/reading.ts'
import { documentReader } from './read-document.ts'

/** What `read-lots.ts` gives each thread: model and table of towns, which all of them share, and the user's own data. */
export interface SharedWithWorkers {
  readonly model: SharedModel
  readonly towns: Uint8Array
  readonly overlay?: Overlay
}

// Put there by `read-lots.ts`, in this shape.
const { model, towns, overlay } = Tinypool.workerData as SharedWithWorkers
const readDocument = documentReader(readKnowledge(overlay, openTowns(towns)), model)

/** Some documents in, their readings out. */
export function readLot(documents: readonly IngestedDocument[]): readonly Reading[] {
  return documents.map((one) => readDocument(one).reading)
}

/** The same with the layers beneath the readings. */
export function readLayers(documents: readonly IngestedDocument[]): readonly LayeredReading[] {
  return documents.map(readDocument)
}
