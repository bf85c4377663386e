import { setImmediate } from 'node:timers/promises'
import type { IngestedDocument } from './ingest/copies.ts'
import type { UnreadableInput } from './ingest/unreadable.ts'
import { readCompiled } from './lexicon/knowledge.ts'
import { type Overlay, readOverlay } from './lexicon/overlay.ts'
import { versionsWith } from './made-with.ts'
import { mergeReadings } from './merge/events.ts'
import { makeDocument } from './model/document.ts'
import type { Event } from './model/event.ts'
import type { LayeredReading } from './model/reading.ts'
import { openInputs } from './open-inputs.ts'
import { LAYERED, READINGS, readLots } from './read-lots.ts'
import { countRecord } from './store/count.ts'
import { queryReadings, type Scope } from './store/query.ts'
import { openRecord, type Record } from './store/record.ts'
import { addReadings, isRead, isTextRead } from './store/write.ts'
import { queryEvents } from './upkeep/query-events.ts'
import { keepUp, tryKeepUp } from './upkeep/upkeep.ts'

/** Hears how far the reading has come. */
export type Progress = (done: number, total: number, name: string) => void

/** How documents are read. */
export interface ReadOptions {
  /** Threads that read; the result is the same for any number. */
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

/** Reads documents. The readings come in the order of the documents, whatever the number of jobs. */
export async function* readDocuments(
  documents: readonly IngestedDocument[],
  options: ReadOptions = {},
): AsyncGenerator<LayeredReading, void> {
  for await (const lot of readLots(dated(documents, options), LAYERED, options)) yield* lot
}

/** Reads and checks a folder of own data, laid out like `data/`; any of its files may be missing. */
export function openOverlay(folder: string): Promise<Overlay> {
  return readOverlay(folder, readCompiled())
}

/**
 * Reads files and folders into a record, some documents at a time, which are on the disk before `progress`
 * hears of them; what the record holds is not read again.
 */
export async function readFolder(
  paths: readonly string[],
  recordPath: string,
  options: ReadOptions & { readonly progress?: Progress; readonly signal?: AbortSignal } = {},
): Promise<Summary> {
  const { progress, signal, jobs, overlay } = options
  const batches = openInputs(paths, {
    ...(jobs === undefined ? {} : { jobs }),
    ...(signal === undefined ? {} : { signal }),
  })
  using record = openRecord(recordPath, { create: true })
  const versions = versionsWith(overlay)
  const unreadable: UnreadableInput[] = []
  let [done, unchanged, total] = [0, 0, 0]
  for await (const batch of batches) {
    // Of an archive many captures have one text, and differ in when they were made: the first is kept.
    const isKnown = batch.isArchived ? isTextRead : isRead
    const given = dated(batch.documents, options)
    const fresh = given.filter(({ document }) => !isKnown(record, document, versions))
    unreadable.push(...batch.unreadable)
    unchanged += given.length - fresh.length
    total += fresh.length
    for await (const lot of readLots(fresh, READINGS, options)) {
      addReadings(record, lot, versions)
      for (const { document } of lot) {
        done++
        progress?.(done, total, document.name)
      }
      keepUp(record)
      await setImmediate() // lets Ctrl-C be heard between two lots
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

function dated(
  documents: readonly IngestedDocument[],
  { publishedDay: day }: ReadOptions,
): readonly IngestedDocument[] {
  if (day === undefined) return documents
  return documents.map((ingested) => {
    const { id: _id, revision: _revision, ...source } = ingested.document
    return source.givenDate === undefined
      ? { ...ingested, document: makeDocument({ ...source, givenDate: day }) }
      : ingested
  })
}
