export type { IngestedDocument } from './ingest/copies.ts'
export { type ArchiveFile, type Inputs, readInputs } from './ingest/files.ts'
export type { GivenPage, PageFile, WaitingPage } from './ingest/page.ts'
export { type Knowledge, readKnowledge } from './lexicon/knowledge.ts'
export type { Overlay } from './lexicon/overlay.ts'
export { mergeReadings } from './merge/events.ts'
export { ReadoutError } from './model/error.ts'
export type * from './model/model.ts'
export { type Batch, openInputs } from './open-inputs.ts'
export {
  mergeRecord,
  openOverlay,
  type Progress,
  type ReadOptions,
  readDocuments,
  readFolder,
  type Summary,
} from './read.ts'
export { documentReader, type ReadDocument } from './read-document.ts'
export { readText, type TextOptions } from './read-here.ts'
export { readPage } from './read-page.ts'
export { type OpenOptions, openPages } from './read-pages.ts'
export type { EventFilter, PageRequest } from './store/page-events.ts'
export { corpusOf } from './upkeep/corpus.ts'
export { type EventPage, pageEvents } from './upkeep/query-events.ts'
export { keepUp } from './upkeep/upkeep.ts'
