import type { SpokenQuote } from '../model/annotation.ts'
import type { Document } from '../model/document.ts'
import type { Span } from '../model/evidence.ts'
import { byCodeUnit, contentId } from '../model/id.ts'
import type { Reading } from '../model/reading.ts'
import type { Corpus } from './corpus.ts'

/** The fewest digits by which anything in a record may be asked for. */
export const SHORTEST_ID = 8

/** Id of a quote, derived from the revision of its document and where it stands. */
export function quoteId({ document }: Reading, { evidence }: SpokenQuote): string {
  return quoteIdAt(document, evidence)
}

/** The same of a quote of which only the place is known. */
export function quoteIdAt({ id, revision }: Pick<Document, 'id' | 'revision'>, at: Span): string {
  return contentId('quote', id, revision, `${at.start}-${at.end}`)
}

/** Ids of everything in a corpus that can be explained: documents, quotes, claims, events. */
export function idsOf({ readings, events, readIds }: Corpus): readonly string[] {
  const read =
    readIds?.() ??
    readings.flatMap((reading) => [
      reading.document.id,
      ...reading.quotes.map((quote) => quoteId(reading, quote)),
      ...reading.claims.map(({ id }) => id),
    ])
  return [...read, ...events.map(({ id }) => id)]
}

/** For each id its shortest beginning that no other id shares, never under eight digits. */
export function shortIds(ids: Iterable<string>): ReadonlyMap<string, string> {
  const sorted = [...new Set(ids)].sort(byCodeUnit)
  return new Map(
    sorted.map((id, index) => {
      const shared = Math.max(
        sharedLength(id, sorted[index - 1] ?? ''),
        sharedLength(id, sorted[index + 1] ?? ''),
      )
      return [id, id.slice(0, Math.max(SHORTEST_ID, shared + 1))]
    }),
  )
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

/** The ids that begin so, each once; the very id alone where it is one of them. */
export function byBeginning(ids: Iterable<string>, begins: string): readonly string[] {
  const wanted = begins.toLowerCase()
  const found = new Set<string>()
  for (const id of ids) {
    if (id === wanted) return [id]
    if (id.startsWith(wanted)) found.add(id)
  }
  return [...found]
}
