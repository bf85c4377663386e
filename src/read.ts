import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
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
import { notice } from './model/notice.ts'
import type { LayeredReading } from './model/reading.ts'
import { openInputs } from './open-inputs.ts'
import { inThreads } from './pool.ts'
import { documentReader, type ReadDocument } from './read-document.ts'
import type { SharedWithWorkers } from './read-worker.ts'
import { setAside } from './set-aside.ts'
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
  /** Most seconds for one document; one that takes longer is kept unread, with a notice. */
  readonly seconds?: number
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

/** In so many characters nothing can be written that takes long to read. */
const SHORT = 100_000

/**
 * By the clock, the start of a thread included: no document within the caps takes a tenth of it on a
 * machine that has ten times as much to do as it can. What is read must not hang on who else is busy.
 */
const SECONDS = 600

/** Most that one thread may fill: what Readout knows takes some 200 of it. */
const MEGABYTES = 1024

interface Threads {
  readonly threads: number
  readonly overlay: Overlay | undefined
  readonly seconds: number | undefined
}

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
  const { overlay, seconds } = options
  const threads = Math.min(jobs, dated.length, MOST)
  // A thread can be ended; what is short cannot take long.
  const isShort = dated.every(({ document }) => document.text.length <= SHORT)
  if (threads <= 1 && isShort && seconds === undefined) yield* readHere(dated, overlay)
  else yield* readInThreads(dated, { threads: Math.max(1, threads), overlay, seconds })
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
      done++
      progress?.(done, total, reading.document.name)
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
  { threads, overlay, seconds = SECONDS }: Threads,
): AsyncGenerator<LayeredReading, void> {
  const shared: SharedWithWorkers = { model: modelOf(), ...(overlay && { overlay }) }
  const outcomes = inThreads<IngestedDocument, LayeredReading>({
    tasks: documents,
    module: './read-worker',
    name: 'readInWorker',
    threads,
    workerData: shared,
    megabytes: MEGABYTES,
    seconds,
  })
  let at = 0
  for await (const outcome of outcomes) {
    const document = documents[at++] as IngestedDocument // an outcome for each, in order
    if ('result' in outcome) yield outcome.result
    else {
      const most = outcome.broke === 'seconds' ? `${seconds} seconds` : `${MEGABYTES} megabytes`
      yield setAside(document, notice('read/took-too-much', `The most is ${most}.`))
    }
  }
}

function withDay(ingested: IngestedDocument, day: string): IngestedDocument {
  const { id: _id, revision: _revision, ...source } = ingested.document
  return source.givenDate === undefined
    ? { ...ingested, document: makeDocument({ ...source, givenDate: day }) }
    : ingested
}
