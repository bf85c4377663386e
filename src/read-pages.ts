import { availableParallelism } from 'node:os'
import { type IngestedDocument, type MetDocument, withoutCopies } from './ingest/copies.ts'
import type { Inputs } from './ingest/files.ts'
import type { WaitingPage } from './ingest/page.ts'
import type { UnreadableInput } from './ingest/unreadable.ts'
import { inThreads, type OpenThread, type Outcome, openThread } from './pool.ts'

/** How web pages are opened. */
export interface OpenOptions {
  /** Pages opened at a time, each in a thread of its own; the result is the same for any number. */
  readonly jobs?: number
  /** Most seconds for one page. */
  readonly seconds?: number
  readonly signal?: AbortSignal
}

/** Below so many pages, a second thread costs more than it saves. */
const FEW = 12
const MOST = Math.max(2, availableParallelism())

/** By the clock, as in reading: no page within the caps takes a tenth of it on a busy machine; what takes longer means harm. */
const SECONDS = 300
const MEGABYTES = 512
const WORK = { module: './page-worker', name: 'openInWorker', megabytes: MEGABYTES } as const

/**
 * Finds the articles of the web pages among inputs, so that all inputs are documents. Pages are
 * opened in threads: one that takes too long or too much memory is set aside, with the reason.
 */
export async function openPages(inputs: Inputs, options: OpenOptions = {}): Promise<Inputs> {
  const { documents, pages } = inputs
  if (pages.length === 0) return inputs
  const { jobs = Math.min(4, availableParallelism()), seconds = SECONDS, signal } = options
  const threads = pages.length < FEW ? 1 : Math.min(jobs, MOST)
  const outcomes = inThreads<WaitingPage, MetDocument | UnreadableInput>({
    ...WORK,
    tasks: pages,
    threads: Math.max(1, threads),
    seconds,
  })
  const met: MetDocument[] = [...documents]
  const unreadable = [...inputs.unreadable]
  let at = 0
  for await (const outcome of outcomes) {
    const page = pages[at++] as WaitingPage // an outcome for each page, in order
    const opened = resultOf(outcome, page, seconds)
    if ('message' in opened) unreadable.push(opened)
    else met.push({ ...opened, otherNames: page.otherNames ?? [] })
    if (signal?.aborted) break
  }
  return { documents: withoutCopies(met), pages: [], unreadable }
}

/** Opens pages that come one after the other, in a thread that is there for all of them. */
export interface PageOpener extends AsyncDisposable {
  open(page: WaitingPage): Promise<IngestedDocument | UnreadableInput>
}

/** Makes what opens pages as `openPages` does; the thread is started for the first page. */
export function openPageOpener(): PageOpener {
  let thread: OpenThread<WaitingPage, IngestedDocument | UnreadableInput> | undefined
  return {
    async open(page) {
      thread ??= openThread({ ...WORK, seconds: SECONDS })
      return resultOf(await thread.run(page), page, SECONDS)
    },
    async [Symbol.asyncDispose]() {
      await thread?.[Symbol.asyncDispose]()
    },
  }
}

function resultOf(
  outcome: Outcome<MetDocument | UnreadableInput>,
  page: WaitingPage,
  seconds: number,
): MetDocument | UnreadableInput {
  if ('result' in outcome) return outcome.result
  const path = 'path' in page ? page.path : page.name
  return outcome.broke === 'seconds'
    ? { path, message: `Finding its article took longer than ${seconds} seconds.` }
    : { path, message: `Finding its article took more than ${MEGABYTES} megabytes.` }
}
