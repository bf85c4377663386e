import Tinypool from 'tinypool'
import type { SharedModel } from './annotate/core/weights.ts'
import type { IngestedDocument } from './ingest/files.ts'
import { readKnowledge } from './lexicon/knowledge.ts'
import type { LayeredReading } from './model/reading.ts'
import { documentReader } from './read-document.ts'

// `read.ts` gives each thread the one model that all of them share.
const readDocument = documentReader(readKnowledge(), Tinypool.workerData as SharedModel)

/** What a worker does for the pool of `read.ts`: one document in, its reading out. */
export function readInWorker(ingested: IngestedDocument): LayeredReading {
  return readDocument(ingested)
}
