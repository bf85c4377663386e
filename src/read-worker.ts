import Tinypool from 'tinypool'
import type { SharedModel } from './annotate/core/weights.ts'
import type { IngestedDocument } from './ingest/copies.ts'
import { readKnowledge } from './lexicon/knowledge.ts'
import type { Overlay } from './lexicon/overlay.ts'
import type { LayeredReading } from './model/reading.ts'
import { documentReader } from './read-document.ts'

/** What `read.ts` gives each thread: the one model that all of them share, and the user's own data. */
export interface SharedWithWorkers {
  readonly model: SharedModel
  readonly overlay?: Overlay
}

// Put there by `read.ts`, in this shape.
const { model, overlay } = Tinypool.workerData as SharedWithWorkers
const readDocument = documentReader(readKnowledge(overlay), model)

/** What a worker does for the pool of `read.ts`: one document in, its reading out. */
export function readInWorker(ingested: IngestedDocument): LayeredReading {
  return readDocument(ingested)
}
