import type { IngestedDocument } from './ingest/copies.ts'
import { type Inputs, readInputs } from './ingest/files.ts'
import type { GivenPage } from './ingest/page.ts'
import type { UnreadableInput } from './ingest/unreadable.ts'
import { contentId } from './model/id.ts'
import { type OpenOptions, openPages } from './read-pages.ts'

/** Some of the documents that paths lead to. */
export interface Batch {
  readonly documents: readonly IngestedDocument[]
  readonly unreadable: readonly UnreadableInput[]
  /** Whether they come from a web archive. */
  readonly isArchived: boolean
}

/** Pages of an archive that are opened together: enough to keep threads busy, few enough for memory. */
const PAGES = 500
const BYTES = 64 * 2 ** 20

/**
 * All documents that files and folders hold, each once: those of files first and together, then those of
 * web archives, some at a time, so that an archive need not fit into memory. Of two captures of one text the
 * first counts.
 */
export function openInputs(
  paths: readonly string[],
  options: OpenOptions = {},
): AsyncGenerator<Batch, void> {
  // At once, so that a path that leads nowhere is told before anything is made.
  return batchesIn(readInputs(paths), options)
}

async function* batchesIn(
  { archives = [], ...inputs }: Inputs,
  options: OpenOptions,
): AsyncGenerator<Batch, void> {
  const { documents, unreadable } = await openPages(inputs, options)
  yield { documents, unreadable, isArchived: false }
  const met = new Set(archives.length === 0 ? [] : documents.map(keyOf))
  for (const { path } of archives) {
    for await (const batch of batchesOf(path)) {
      const opened = await openPages({ documents: [], ...batch }, options)
      const fresh = opened.documents.filter((one) => !met.has(keyOf(one)))
      for (const one of fresh) met.add(keyOf(one))
      yield { documents: fresh, unreadable: opened.unreadable, isArchived: true }
      if (options.signal?.aborted) return
    }
  }
}

function keyOf({ document }: IngestedDocument): string {
  return contentId(document.id, document.revision)
}

interface PageBatch {
  readonly pages: readonly GivenPage[]
  readonly unreadable: readonly UnreadableInput[]
}

async function* batchesOf(path: string): AsyncGenerator<PageBatch, void> {
  const { readWarc } = await import('./ingest/warc.ts')
  let [pages, unreadable, bytes]: [GivenPage[], UnreadableInput[], number] = [[], [], 0]
  for await (const found of readWarc(path)) {
    if ('message' in found) unreadable.push(found)
    else {
      pages.push(found)
      bytes += found.bytes.length
    }
    if (pages.length < PAGES && bytes < BYTES) continue
    yield { pages, unreadable }
    ;[pages, unreadable, bytes] = [[], [], 0]
  }
  yield { pages, unreadable }
}
