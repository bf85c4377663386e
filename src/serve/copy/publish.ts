import { setImmediate } from 'node:timers/promises'
import { ReadoutError } from '../../model/error.ts'
import { isEarlier } from '../../store/moment.ts'
import { programName } from '../../version.ts'
import { BUILT, COPY_PAGE, readPages } from '../http/pages.ts'
import type { Known } from '../known.ts'
import type { ServedRecord } from '../served-record.ts'
import { publishedDays, sinceDays } from './days.ts'
import { type CopyFiles, copyFiles } from './files.ts'
import { checkFolder, openUnfinished } from './folder.ts'
import { COPY_FILE, type CopyFacts, type MomentFacts } from './form.ts'
import { ROWS_IN_FILE } from './lists.ts'
import { writeMoment } from './moment.ts'

/** What is to be published, and where. */
export interface PublishOptions {
  readonly record: ServedRecord
  readonly folder: string
  /** The moment that the copy shows; all that was read if not given. */
  readonly asOf?: string
  /** So many of the last days of publication can be looked back from too. */
  readonly days?: number
  /** Whether the folder may hold other things. */
  readonly force?: boolean
  /** Folder of the built pages. */
  readonly web?: string
  readonly progress?: (done: number, total: number, name: string) => void
  readonly signal?: AbortSignal
}

/** What a copy came to. */
export interface PublishSummary {
  readonly folder: string
  readonly documents: number
  readonly events: number
  readonly days: readonly string[]
  readonly files: number
  readonly bytes: number
}

/** Writes the pages of a record with all they show; nothing where it was told to stop. */
export async function publishRecord(options: PublishOptions): Promise<PublishSummary | undefined> {
  const { record, folder, asOf, days = 0, force = false, web = BUILT } = options
  checkFolder(folder, { force })
  const pages = readPages(web)
  if (!pages.has(COPY_PAGE)) {
    throw new ReadoutError('publish/no-pages', 'Run npm run build in the folder of Readout.')
  }
  using unfinished = openUnfinished(folder)
  const files = copyFiles(unfinished.path)
  const known = record.asOf(asOf)
  const published = publishedDays(known)
  const written = days === 0 ? [] : published.filter((day) => isOver(day, asOf)).slice(-days)
  const moments = await writeMoments({ ...options, known, files, published, written })
  if (moments === undefined) return undefined
  const { readings, events } = known.corpus
  const facts: CopyFacts = {
    form: 1,
    program: programName(),
    ...(asOf === undefined ? {} : { asOf }),
    published,
    undated: readings.filter((reading) => reading.published === undefined).length,
    moments,
    rowsInFile: ROWS_IN_FILE,
  }
  files.writeOnce(COPY_FILE, `${JSON.stringify(facts)}\n`)
  for (const [path, { bytes }] of pages) {
    if (path === '/index.html') continue
    files.writeOnce(path === COPY_PAGE ? 'index.html' : path.slice(1), bytes)
  }
  unfinished.finish()
  return {
    folder,
    documents: readings.length,
    events: events.length,
    days: written,
    ...files.sum(),
  }
}

/** Whether a day was over at the moment that is looked back from. */
function isOver(day: string, asOf: string | undefined): boolean {
  return asOf === undefined || !isEarlier(asOf, day)
}

interface MomentsToWrite extends PublishOptions {
  readonly known: Known
  readonly files: CopyFiles
  readonly published: readonly string[]
  readonly written: readonly string[]
}

async function writeMoments(all: MomentsToWrite): Promise<CopyFacts['moments'] | undefined> {
  const { known, published, written } = all
  const last = published.at(-1)
  const shown = await writeOne(all, { known, ...(last === undefined ? {} : { until: last }) })
  if (shown === undefined) return undefined
  const earlier: MomentFacts[] = []
  for (const day of written.toReversed()) {
    const then = all.record.asOf(day)
    if (then.state !== known.state) throw new ReadoutError('publish/changed', 'Publish it again.')
    const facts = await writeOne(all, { known: then, until: day, done: earlier.length + 1, day })
    if (facts === undefined) return undefined
    earlier.push({ ...facts, day })
  }
  return [shown, ...earlier]
}

/** Writes one moment, step by step, so that whoever asks to stop is heard. */
async function writeOne(
  { files, published, written, progress, signal, asOf }: MomentsToWrite,
  {
    known,
    until,
    done = 0,
    day,
  }: {
    readonly known: Known
    readonly until?: string
    readonly done?: number
    readonly day?: string
  },
): Promise<MomentFacts | undefined> {
  const since = until === undefined ? [] : sinceDays(until, { published, written })
  const release = known.hold()
  try {
    const steps = writeMoment({ known, folder: day ?? 'all', files, since })
    for (;;) {
      const step = await steps.next()
      if (step.done === true) return step.value
      progress?.(done, written.length + 1, `${day ?? asOf ?? 'all'}, ${step.value}`)
      await setImmediate()
      if (signal?.aborted === true) return undefined
    }
  } finally {
    release()
  }
}
