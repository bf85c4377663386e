/** What programs need of the record, in one import: open one, add to it, ask it, check it. */
export type { Versions } from './body.ts'
export { addFetched, type FetchedAddress, queryFetched } from './fetched.ts'
export type { DocumentEntry } from './load.ts'
export {
  type FoundClaim,
  type FoundNotice,
  type FoundQuote,
  queryClaim,
  queryClaims,
  queryDocument,
  queryDocuments,
  queryNotices,
  queryQuotes,
  queryReadings,
  type Scope,
} from './query.ts'
export { type OpenOptions, openRecord, Record } from './record.ts'
export { PROBLEMS, type Problem, type ProblemKind, verifyRecord } from './verify.ts'
export { type Added, addReading, isRead, isTextRead, removeDocument } from './write.ts'
