import type { Record } from './record.ts'
import { present } from './rows.ts'

/** An address of the web that was asked for, and what is known of it since. */
export interface FetchedAddress {
  readonly url: string
  readonly kind: 'feed' | 'article'
  /** When it was asked for last, a date-time in UTC. */
  readonly at: string
  /** What the server calls this text of it. */
  readonly etag?: string
  /** When it was changed last, as the server writes it. */
  readonly lastModified?: string
  /** When it was changed last, as the feed that lists it writes it. */
  readonly mark?: string
  /** Why nothing came of it, in words. */
  readonly failure?: string
  /** Id of the document that was read there. */
  readonly document?: string
}

/** Notes that an address was asked for, in place of what was known of it before. */
export function addFetched(record: Record, fetched: FetchedAddress): void {
  const { url, kind, at, etag, lastModified, mark, failure, document } = fetched
  record.driver.run(
    `INSERT OR REPLACE INTO fetched (url, kind, at, etag, last_modified, mark, failure, document)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[url, kind, at, etag ?? null, lastModified ?? null, mark ?? null, failure ?? null],
    document ?? null,
  )
}

/** What is known of an address that was asked for; nothing of one that never was. */
export function queryFetched(record: Record, url: string): FetchedAddress | undefined {
  interface Row {
    readonly url: string
    readonly kind: FetchedAddress['kind']
    readonly at: string
    readonly etag: string | null
    readonly lastModified: string | null
    readonly mark: string | null
    readonly failure: string | null
    readonly document: string | null
  }
  const row = record.driver.get<Row>(
    `SELECT url, kind, at, etag, last_modified AS lastModified, mark, failure, document
     FROM fetched WHERE url = ?`,
    url,
  )
  if (row === undefined) return undefined
  const { kind, at, ...rest } = row
  return { ...present<Omit<FetchedAddress, 'kind' | 'at'>>(rest), url, kind, at }
}
