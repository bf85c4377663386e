import { quoteId } from '../../views/ids.ts'
import { evidence } from '../answers/evidence.ts'
import { explain } from '../answers/explain.ts'
import type { Writing } from './files.ts'

/** Claims and quotes in one file, about. */
const ENTRIES = 32

/** Claims and quotes that stand in one file. */
interface Shelf {
  readonly claims: string[]
  readonly quotes: string[]
}

/**
 * Writes what stands behind every claim and quote, in files by the first digits of their ids; gives how many
 * digits that takes.
 */
export async function* writeEvidence({
  known,
  moment,
  files,
}: Writing): AsyncGenerator<void, number> {
  const claims = [...known.claims.keys()]
  const quotes = known.corpus.readings.flatMap((reading) =>
    reading.quotes.map((quote) => quoteId(reading, quote)),
  )
  const digits = digitsFor(claims.length + quotes.length)
  const shelves = new Map<string, Shelf>()
  const shelf = (id: string): Shelf => {
    const name = id.slice(0, digits)
    const there = shelves.get(name) ?? { claims: [], quotes: [] }
    shelves.set(name, there)
    return there
  }
  for (const id of claims) shelf(id).claims.push(id)
  for (const id of quotes) shelf(id).quotes.push(id)
  for (const [name, there] of shelves) {
    const file = {
      claims: await answers(there.claims, (claim) => evidence.find(known, { claim })),
      quotes: await answers(there.quotes, (id) => explain.find(known, { id })),
    }
    files.write(moment, `evidence/${name || 'all'}.json`, JSON.stringify(file))
    yield
  }
  return digits
}

async function answers(
  ids: readonly string[],
  find: (id: string) => object | Promise<object>,
): Promise<Readonly<Record<string, object>>> {
  const found: Record<string, object> = {}
  for (const id of [...ids].sort()) found[id] = await find(id)
  return found
}

/** Ids are spread evenly over hexadecimal digits. */
function digitsFor(entries: number): number {
  return Math.max(0, Math.ceil(Math.log(entries / ENTRIES) / Math.log(16)))
}
