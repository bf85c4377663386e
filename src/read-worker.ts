import type { IngestedDocument } from './ingest/files.ts'
import { readKnowledge } from './lexicon/knowledge.ts'
import type { LayeredReading } from './model/reading.ts'
import { documentReader } from './read-document.ts'

const readDocument = documentReader(readKnowledge())

/** What a worker does for the pool of `read.ts`: one document in, its reading out. */
export function readInWorker(ingested: IngestedDocument): LayeredReading {
  return readDocument(ingested)
}
