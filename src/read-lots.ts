import { availableParallelism } from 'node:os'
import type { IngestedDocument } from './ingest/copies.ts'
import type { Overlay } from './lexicon/overlay.ts'
import { type LotSize, lotsOf } from './lots.ts'
import { modelOf, townsOf } from './made-with.ts'
import { notice } from './model/notice.ts'
import type { LayeredReading, Reading } from './model/reading.ts'
import { inThreads } from './pool.ts'
import type { SharedWithWorkers } from './read-worker.ts'

/** How documents are read in lots. */
export interface LotOptions {
  /** Lots read at a time, each in a thread of its own; the result is the same for any number. */
  readonly jobs?: number | undefined
  readonly overlay?: Overlay | undefined
  /** Most seconds for one document; one that takes longer is kept unread, with a notice. */
  readonly seconds?: number | undefined
}

/** What is wanted of a document, and the function of the worker that makes it of a lot. */
interface Wanted<R> {
  readonly name: string
  readonly from: (layered: LayeredReading) => R
}

/** Readings without the layers beneath them, which are many times as large. */
export const READINGS: Wanted<Reading> = { name: 'readLot', from: ({ reading }) => reading }

/** Readings with their layers. */
export const LAYERED: Wanted<LayeredReading> = { name: 'readLayers', from: (layered) => layered }

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

/** Enough for a thread to stay busy while the last lots are stored and merged. */
const LOT: LotSize = { documents: 64, characters: 64_000 }

/** Lots of each thread, at least, so that none waits long for the others at the end. */
const LOTS = 8

/** Where one thread does all, it looks up from reading so often. */
const LOT_HERE: LotSize = { documents: 8, characters: 8000 }

/** Reads documents, some at a time. The lots come in the order of the documents, whatever the number of jobs. */
export async function* readLots<R>(
  documents: readonly IngestedDocument[],
  wanted: Wanted<R>,
  { jobs = jobsFor(documents), overlay, seconds }: LotOptions,
): AsyncGenerator<readonly R[], void> {
  const threads = Math.min(jobs, documents.length, MOST)
  // A thread can be ended; what is short cannot take long.
  const isShort = documents.every(({ document }) => document.text.length <= SHORT)
  if (threads > 1 || !isShort || seconds !== undefined) {
    const share = Math.ceil(documents.length / (Math.max(1, threads) * LOTS))
    const size = { ...LOT, documents: Math.min(LOT.documents, share) }
    const lots = [...lotsOf(documents, size)]
    yield* readInThreads(lots, wanted, { threads: Math.max(1, threads), overlay, seconds })
    return
  }
  // Loaded only here: whoever has threads for it needs nothing of what reading knows.
  const { readHere } = await import('./read-here.ts')
  for (const lot of lotsOf(documents, LOT_HERE)) yield [...readHere(lot, overlay)].map(wanted.from)
}

function jobsFor(documents: readonly IngestedDocument[]): number {
  return documents.length < FEW ? 1 : Math.min(4, availableParallelism())
}

interface Threads extends Omit<LotOptions, 'jobs'> {
  readonly threads: number
}

async function* readInThreads<R>(
  lots: readonly (readonly IngestedDocument[])[],
  wanted: Wanted<R>,
  { threads, overlay, seconds = SECONDS }: Threads,
): AsyncGenerator<readonly R[], void> {
  const shared: SharedWithWorkers = {
    model: modelOf(),
    towns: townsOf(),
    ...(overlay && { overlay }),
  }
  const outcomes = inThreads<readonly IngestedDocument[], readonly R[]>({
    tasks: lots,
    module: './read-worker',
    name: wanted.name,
    threads,
    workerData: shared,
    megabytes: MEGABYTES,
    seconds,
  })
  let at = 0
  for await (const outcome of outcomes) {
    const lot = lots[at++] ?? [] // an outcome for each, in order
    const [document, other] = lot
    if ('result' in outcome) yield outcome.result
    else if (document !== undefined && other === undefined) {
      const { setAside } = await import('./set-aside.ts')
      const most = outcome.broke === 'seconds' ? `${seconds} seconds` : `${MEGABYTES} megabytes`
      const why = notice('read/took-too-much', `The most is ${most}.`)
      yield [wanted.from(setAside(document, why))]
    } else {
      // Which of them it was shows when each is read alone.
      const alone = lot.map((one) => [one])
      yield* readInThreads(alone, wanted, { threads: 1, overlay, seconds })
    }
  }
}
