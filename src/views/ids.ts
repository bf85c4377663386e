import type { SpokenQuote } from '../model/annotation.ts'
import type { Document } from '../model/document.ts'
import type { Span } from '../model/evidence.ts'
import { firstFrom } from '../model/first-from.ts'
import { contentId } from '../model/id.ts'
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
export function* idsOf({ readings, events, ids }: Corpus): Iterable<string> {
  if (ids !== undefined) {
    yield* ids()
    return
  }
  for (const reading of readings) {
    yield reading.document.id
    for (const quote of reading.quotes) yield quoteId(reading, quote)
    for (const { id } of reading.claims) yield id
  }
  for (const { id } of events) yield id
}

/** The shortest beginning of an id that no other id shares, never under eight digits. */
export type ShortIds = (id: string) => string

/** Finds the shortest beginnings of ids among these. */
export function shortIds(ids: Iterable<string>): ShortIds {
  const sorted = numbersOf(ids).sort()
  return (id) => {
    const own = numberOf(id)
    const first = firstFrom(sorted.length, (index) => (sorted[index] ?? own) < own)
    let next = first
    while (sorted[next] === own) next++
    const beside = [sorted[first - 1], sorted[next]].filter((one) => one !== undefined)
    const shared = Math.max(0, ...beside.map((one) => sharedDigits(own, one)))
    return id.slice(0, Math.max(SHORTEST_ID, shared + 1))
  }
}

/** Hexadecimal digits of an id. */
const DIGITS = 16

/** Ids as numbers of 64 bits: a large record has more of them than should be held as words. */
function numbersOf(ids: Iterable<string>): BigUint64Array<ArrayBuffer> {
  let numbers = new BigUint64Array(1024)
  let count = 0
  for (const id of ids) {
    if (count === numbers.length) {
      const longer = new BigUint64Array(2 * count)
      longer.set(numbers)
      numbers = longer
    }
    numbers[count++] = numberOf(id)
  }
  return numbers.subarray(0, count)
}

function numberOf(id: string): bigint {
  return BigInt(`0x${id}`)
}

/** How many digits two different ids begin with alike. */
function sharedDigits(a: bigint, b: bigint): number {
  return DIGITS - (a ^ b).toString(16).length
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
