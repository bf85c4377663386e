import type { Driver } from '../store/driver.ts'
import { quoteIdAt } from '../views/ids.ts'

/** The ids of the documents, claims and quotes of some revisions, one at a time. */
export function* readIds(driver: Driver, revisions: ReadonlySet<string>): Iterable<string> {
  interface Held {
    readonly id: string
    readonly revision: string
  }
  const held = [
    'SELECT id AS revision, document AS id FROM revision',
    'SELECT revision, id FROM claim',
  ]
  for (const sql of held) {
    for (const { id, revision } of driver.iterate<Held>(sql)) {
      if (revisions.has(revision)) yield id
    }
  }
  const quotes = driver.iterate<Held & { sha256: string; start: number; end: number }>(
    `SELECT quote.revision, document AS id, sha256, start, "end"
    FROM quote JOIN revision ON revision.id = quote.revision`,
  )
  for (const { revision, id, sha256, start, end } of quotes) {
    if (revisions.has(revision)) yield quoteIdAt({ id, revision: sha256 }, { start, end })
  }
}
