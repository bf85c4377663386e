import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import Tinypool from 'tinypool'
import { readModelFile } from './annotate/core/model-file.ts'
import { type SharedModel, shareModel } from './annotate/core/weights.ts'
import type { IngestedDocument } from './ingest/copies.ts'
import type { UnreadableInput } from './ingest/unreadable.ts'
import { type Knowledge, readCompiled, readKnowledge } from './lexicon/knowledge.ts'
import { type Overlay, readOverlay } from './lexicon/overlay.ts'
import { mergeReadings } from './merge/events.ts'
import { makeDocument } from './model/document.ts'
import type { Event } from './model/event.ts'
import { sha256 } from './model/id.ts'
import type { LayeredReading } from './model/reading.ts'
import { openInputs } from './open-inputs.ts'
import { documentReader, type ReadDocument } from './read-document.ts'
import type { SharedWithWorkers } from './read-worker.ts'
import type { Versions } from './store/body.ts'
import { countRecord } from './store/count.ts'
import { queryReadings, type Scope } from './store/query.ts'
import { openRecord, type Record } from './store/record.ts'
import { addReading, isRead, isTextRead } from './store/write.ts'
import { queryEvents } from './upkeep/query-events.ts'
import { keepUp, tryKeepUp } from './upkeep/upkeep.ts'
import { programName } from './version.ts'

/** Hears how far the reading has come. */
export type Progress = (done: number, total: number, name: string) => void

/** How documents are read. */
export interface ReadOptions {
  /** Documents read at a time, each in a thread of its own; the result is the same for any number. */
  readonly jobs?: number
  /** Publication day, `YYYY-MM-DD`, of documents to which none is given. */
  readonly publishedDay?: string
  /** Own actors, places, outlets and lexicon entries (`openOverlay`), laid over those of Readout. */
  readonly overlay?: Overlay
}

/** What `readFolder` reports. */
export interface Summary {
  /** Documents read now. */
  readonly documents: number
  /** Documents that the record held already, read by the same version with the same knowledge. */
  readonly unchanged: number
  readonly claims: number
  readonly events: number
  readonly notices: number
  readonly unreadable: readonly UnreadableInput[]
}

/** Each thread keeps all that Readout knows in memory: more of them than processors only fill it. */
const MOST = Math.max(2, availableParallelism())

/** Below so many documents, starting threads costs more than it saves. */
const FEW = 24

/** Documents after which events are brought up to date while others are still read. */
const MERGED_AT_ONCE = 500

/** Reads documents. The readings come in the order of the documents, whatever the number of jobs. */
export async function* readDocuments(
  documents: readonly IngestedDocument[],
  options: ReadOptions = {},
): AsyncGenerator<LayeredReading, void> {
  const { publishedDay, jobs = documents.length < FEW ? 1 : Math.min(4, availableParallelism()) } =
    options
  const dated = documents.map((one) =>
    publishedDay === undefined ? one : withDay(one, publishedDay),
  )
  const threads = Math.min(jobs, dated.length, MOST)
  if (threads <= 1) yield* readHere(dated, options.overlay)
  else yield* readInThreads(dated, { threads, overlay: options.overlay })
}

/** Reads and checks a folder of own data, laid out like `data/`; any of its files may be missing. */
export function openOverlay(folder: string): Promise<Overlay> {
  return readOverlay(folder, readCompiled())
}

/**
 * Reads words that stand alone, as somebody types them: without a page around them nothing is set
 * apart as furniture, so that “Photo by Reuters.” is a sentence like any other.
 */
export function readText(
  text: string,
  { publishedDay, overlay }: Omit<ReadOptions, 'jobs'> = {},
): LayeredReading {
  const read = documentReader({ ...knowledgeOf(overlay), furniture: [] }, modelOf())
  const given = publishedDay === undefined ? {} : { givenDate: publishedDay }
  return read({ document: makeDocument({ name: 'text', text, ...given }), notices: [] })
}

/** Reads files and folders into a record, one transaction a document; what it holds is not read again. */
export async function readFolder(
  paths: readonly string[],
  recordPath: string,
  options: ReadOptions & { readonly progress?: Progress; readonly signal?: AbortSignal } = {},
): Promise<Summary> {
  const { progress, signal, ...readOptions } = options
  const { jobs } = options
  const batches = openInputs(paths, {
    ...(jobs === undefined ? {} : { jobs }),
    ...(signal === undefined ? {} : { signal }),
  })
  using record = openRecord(recordPath, { create: true })
  const versions = versionsWith(options.overlay)
  const unreadable: UnreadableInput[] = []
  let [done, unchanged, total] = [0, 0, 0]
  for await (const batch of batches) {
    // Of an archive many captures have one text, and differ in when they were made: the first is kept.
    const isKnown = batch.isArchived ? isTextRead : isRead
    const fresh = batch.documents.filter(({ document }) => !isKnown(record, document, versions))
    unreadable.push(...batch.unreadable)
    unchanged += batch.documents.length - fresh.length
    total += fresh.length
    for await (const { reading } of readDocuments(fresh, readOptions)) {
      addReading(record, reading, versions)
      progress?.(++done, total, reading.document.name)
      if (done % MERGED_AT_ONCE === 0) keepUp(record)
      await setImmediate() // lets Ctrl-C be heard between two documents
      if (signal?.aborted) break
    }
    if (signal?.aborted) break
  }
  keepUp(record)
  return { documents: done, unchanged, ...countRecord(record), unreadable }
}

/** The events of a record as it was known at a moment; as it is known now, when none is named. */
export function mergeRecord(record: Record, scope: Scope = {}): readonly Event[] {
  // Several texts of one document at a time are no state that a record was ever in.
  const isKept = scope.revisions !== 'all' && tryKeepUp(record)
  return isKept ? queryEvents(record, scope.asOf) : mergeReadings([...queryReadings(record, scope)])
}

/** What reads documents one at a time, and what its readings are made with. */
export interface Reader {
  readonly read: ReadDocument
  readonly versions: Versions
}

/** Makes a reader for whoever stores each reading as it comes. */
export function openReader(overlay?: Overlay): Reader {
  return {
    read: documentReader(knowledgeOf(overlay), modelOf()),
    versions: versionsWith(overlay),
  }
}

const knowledge = new Map<Overlay | undefined, Knowledge>()

function knowledgeOf(overlay: Overlay | undefined): Knowledge {
  const known = knowledge.get(overlay) ?? readKnowledge(overlay)
  knowledge.set(overlay, known)
  return known
}

/** What a reading is made with: when any of it changes, documents are read again. */
function versionsWith(overlay: Overlay | undefined): Versions {
  const { hash, dataHash } = knowledgeOf(overlay)
  const model = modelOf().hash
  return {
    program: programName(),
    knowledge: sha256(`${hash} ${model}`),
    parts: { data: dataHash, model, ...(overlay && { overlay: overlay.hash }) },
  }
}

let model: SharedModel | undefined

function modelOf(): SharedModel {
  model ??= shareModel(readModelFile())
  return model
}

function* readHere(
  documents: readonly IngestedDocument[],
  overlay: Overlay | undefined,
): Generator<LayeredReading, void> {
  const read: ReadDocument = documentReader(knowledgeOf(overlay), modelOf())
  for (const document of documents) yield read(document)
}

async function* readInThreads(
  documents: readonly IngestedDocument[],
  { threads, overlay }: { readonly threads: number; readonly overlay: Overlay | undefined },
): AsyncGenerator<LayeredReading, void> {
  const shared: SharedWithWorkers = { model: modelOf(), ...(overlay && { overlay }) }
  const pool = new Tinypool({
    filename: new URL(`./read-worker${extname(import.meta.url)}`, import.meta.url).href,
    name: 'readInWorker',
    workerData: shared,
    minThreads: threads,
    maxThreads: threads,
  })
  const waiting: Promise<LayeredReading>[] = []
  try {
    for (const document of documents) {
      // A few are kept under way for each thread: enough to keep it busy, not so many as to fill memory.
      if (waiting.length >= threads * 4) yield (await waiting.shift()) as LayeredReading
      waiting.push(pool.run(document))
    }
    for (const reading of waiting) yield await reading
  } finally {
    // Whoever stops early wants none of what is still under way, nor its end as an error.
    for (const reading of waiting) reading.catch(() => undefined)
    await pool.destroy()
  }
}

function withDay(ingested: IngestedDocument, day: string): IngestedDocument {
  const { id: _id, revision: _revision, ...source } = ingested.document
  return source.givenDate === undefined
    ? { ...ingested, document: makeDocument({ ...source, givenDate: day }) }
    : ingested
}
