import type { Driver } from '../store/driver.ts'
import { quoteIdAt } from '../views/ids.ts'

/** The ids of the documents, quotes and claims of some revisions. */
export function readIds(driver: Driver, revisions: ReadonlySet<string>): readonly string[] {
  interface Held {
    readonly revision: string
  }
  const seen = <R extends Held>(rows: readonly R[]) =>
    rows.filter((row) => revisions.has(row.revision))
  const quotes = driver.all<Held & { id: string; sha256: string; start: number; end: number }>(
    `SELECT quote.revision, document AS id, sha256, start, "end"
    FROM quote JOIN revision ON revision.id = quote.revision`,
  )
  return [
    ...seen(
      driver.all<Held & { id: string }>('SELECT id AS revision, document AS id FROM revision'),
    ),
    ...seen(driver.all<Held & { id: string }>('SELECT revision, id FROM claim')),
    ...seen(quotes).map(({ id, sha256: revision, start, end }) => ({
      id: quoteIdAt({ id, revision }, { start, end }),
    })),
  ].map(({ id }) => id)
}
